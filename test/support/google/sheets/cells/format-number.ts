/** Numbers by a pattern such as `#,##0.00`, `0%`, `"¥"#,##0;(#,##0)`. */
import { formatGeneral } from './format-general.ts';
import type { LocaleRules } from './locale-rules.ts';

interface Token {
  readonly kind: 'literal' | 'digits' | 'text' | 'general';
  readonly text: string;
}

const TOKEN =
  /"([^"]*)"|\\(.)|_(.)|\*.|\[\$([^\]-]*)[^\]]*\]|\[[^\]]*\]|(General)|(@)|([0#?](?:[0#?,]*[0#?])?(?:\.[0#?]*)?|\.[0#?]+)(E[+-]0+)?|(.)/gis;

export function formatNumber(number: number, pattern: string, rules: LocaleRules): string {
  const sections = sectionsOf(pattern);
  const section = (number > 0 ? sections[0] : number < 0 ? sections[1] : sections[2]) ?? sections[0] ?? '';
  const hasOwnSign = number < 0 && sections[1] !== undefined;
  const tokens = tokensOf(section);
  const percents = tokens.filter(({ kind, text }) => kind === 'literal' && text === '%').length;
  const scaled = Math.abs(number) * 100 ** percents;
  const body = tokens
    .map(({ kind, text }) => {
      if (kind === 'literal') return text;
      if (kind === 'general' || kind === 'text') return formatGeneral(scaled, rules.decimal);
      return digits(scaled, text, rules);
    })
    .join('');
  return number < 0 && !hasOwnSign && /[1-9]/.test(body) ? `-${body}` : body;
}

/** The fourth section, for texts; `@` stands for the text. */
export function formatText(text: string, pattern: string): string {
  const section = sectionsOf(pattern)[3];
  if (section === undefined) return text;
  return tokensOf(section)
    .map((token) => (token.kind === 'text' ? text : token.text))
    .join('');
}

function sectionsOf(pattern: string): string[] {
  return pattern.match(/(?:"[^"]*"|\\.|[^;"\\])+|(?<=;)(?=;|$)/g) ?? [];
}

function tokensOf(section: string): Token[] {
  return [...section.matchAll(TOKEN)].map((found) => {
    const [whole, quoted, escaped, space, currency, general, text, number, exponent, other] = found;
    if (general !== undefined) return { kind: 'general', text: general };
    if (text !== undefined) return { kind: 'text', text };
    if (number !== undefined) return { kind: 'digits', text: `${number}${exponent ?? ''}` };
    if (space !== undefined) return { kind: 'literal', text: ' ' };
    if (whole.startsWith('*') || (whole.startsWith('[') && currency === undefined))
      return { kind: 'literal', text: '' };
    return { kind: 'literal', text: quoted ?? escaped ?? currency ?? other ?? '' };
  });
}

function digits(size: number, pattern: string, rules: LocaleRules): string {
  const [, mantissa = '', exponentMark] = /^([^E]*)(E[+-]0+)?$/i.exec(pattern) ?? [];
  if (exponentMark !== undefined) return scientific(size, { mantissa, exponentMark }, rules);
  const [whole = '', places = ''] = mantissa.split('.');
  const fixed = roundHalfUp(size, places.length);
  const [int = '0', fraction = ''] = fixed.split('.');
  const least = whole.replaceAll(/[^0]/g, '').length;
  const grown = (int === '0' && least === 0 ? '' : int).padStart(least, '0');
  const grouped = whole.includes(',') ? grown.replaceAll(/\B(?=(\d{3})+$)/g, rules.group) : grown;
  const optional = places.length - places.replace(/[#?]+$/, '').length;
  const kept = fraction.replace(new RegExp(`0{0,${optional}}$`), '');
  return kept === '' ? grouped : `${grouped}${rules.decimal}${kept}`;
}

function scientific(
  size: number,
  { mantissa, exponentMark }: { mantissa: string; exponentMark: string },
  rules: LocaleRules,
): string {
  const places = mantissa.split('.')[1]?.length ?? 0;
  const [front = '', exponent = ''] = size.toExponential(places).split('e');
  const sign = exponent.startsWith('-') ? '-' : '+';
  return `${front.replace('.', rules.decimal)}E${sign}${exponent.replace(/^[+-]/, '').padStart(exponentMark.length - 2, '0')}`;
}

/** Halves go up, as a spreadsheet shows 1.005 as 1.01, which binary fractions hide. */
function roundHalfUp(size: number, places: number): string {
  const [mantissa = '', exponent = '0'] = String(size).split('e');
  if (size >= 1e21) return size.toLocaleString('en-US', { useGrouping: false });
  const shifted = Math.round(Number(`${mantissa}e${Number(exponent) + places}`));
  return (shifted / 10 ** places).toFixed(places);
}
