/** Docstrings of the product's own files, taken apart: what the method manual is made of. */

export interface Docstring {
  readonly file: string;
  /** The function that it stands above. */
  readonly name: string;
  /** All before the first tag, as one line. */
  readonly summary: string;
  readonly tags: readonly { readonly tag: string; readonly text: string }[];
}

const ABOVE_A_FUNCTION = /\/\*\*(?<comment>(?:(?!\*\/)[\s\S])*)\*\/\n(?:export )?function (?<name>\w+)/g;

/**
 * The docstrings that stand above functions of a file, in its order. A text that goes on over several lines is one line here.
 *
 * @example docstringsIn('a.ts', '/**\n * Adds.\n *\n * @zero none\n *' + '/\nfunction add() {}')[0].tags // [{ tag: 'zero', text: 'none' }]
 */
export function docstringsIn(file: string, source: string): readonly Docstring[] {
  return [...source.matchAll(ABOVE_A_FUNCTION)].map(({ groups }) => {
    const [summary = '', ...tags] = (groups?.['comment'] ?? '')
      .split('\n')
      .map((line) => line.replace(/^ *\* ?/, ''))
      .join('\n')
      .split(/^@/m);
    return { file, name: groups?.['name'] ?? '', summary: oneLine(summary), tags: tags.map(taggedText) };
  });
}

function taggedText(part: string): Docstring['tags'][number] {
  const text = oneLine(part);
  const [tag = ''] = text.split(' ', 1);
  return { tag, text: text.slice(tag.length + 1) };
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
