import { invalidValue } from '../drive-error.ts';

export type Token =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'word'; readonly text: string }
  | { readonly kind: 'sign'; readonly text: string };

const pattern =
  /\s*(?:'((?:\\.|[^'\\])*)'|"((?:\\.|[^"\\])*)"|([A-Za-z][A-Za-z0-9_.]*)|(<=|>=|!=|=|<|>|\(|\)|\{|\}))\s*/suy;

/** Cuts a search into texts, words and signs; quotes of both kinds, `\'` and `\\` inside them. */
export function tokens(query: string): readonly Token[] {
  const found: Token[] = [];
  pattern.lastIndex = 0;
  for (let at = 0; at < query.length; at = pattern.lastIndex) {
    pattern.lastIndex = at;
    const match = pattern.exec(query);
    if (match === null) throw invalidValue('q');
    const text = match[1] ?? match[2];
    if (text !== undefined) found.push({ kind: 'text', text: text.replaceAll(/\\(.)/gsu, '$1') });
    else if (match[3] !== undefined) found.push({ kind: 'word', text: match[3] });
    else found.push({ kind: 'sign', text: match[4] ?? '' });
  }
  return found;
}
