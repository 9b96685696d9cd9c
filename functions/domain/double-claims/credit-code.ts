/** Unified social credit codes: how an enterprise is named beyond doubt. */

/** The characters of a code in the order of their values 0 to 30: no I, O, S, V, Z. */
const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';

/** Registry and kind, six digits of the place, nine of the body, the check character; people part them by spaces or hyphens. */
const CODE = new RegExp(
  `(?<![0-9A-Z])${[...'aa######aaaaaaaaaa'].map((of) => (of === '#' ? '[0-9]' : `[${ALPHABET}]`)).join('[ -]?')}(?![0-9A-Z])`,
  'g',
);

export interface CreditCode {
  readonly code: string;
  /** Whether its last character is the one that the others demand. */
  readonly isValid: boolean;
}

/**
 * The codes that stand in a text, each once, in order. Full-width characters, lower case and spaces or hyphens inside a code are
 * what people type; a run of other length or with other characters is no code.
 *
 * @example creditCodesIn('阿里巴巴（91330100799655058B）') // [{ code: '91330100799655058B', isValid: true }]
 */
export function creditCodesIn(text: string): readonly CreditCode[] {
  const plain = text.normalize('NFKC').toUpperCase();
  const found = [...plain.matchAll(CODE)].map(([code]) => code.replaceAll(/[ -]/g, ''));
  return [...new Set(found)].map((code) => ({ code, isValid: checkCharacter(code) === code.at(-1) }));
}

/**
 * The check character of a code's first 17: 31 − Σ cᵢ · 3^(i−1) mod 31, 31 as 0.
 * Source: GB 32100-2015, the rules for unified social credit codes, check character.
 */
function checkCharacter(code: string): string {
  let [sum, weight] = [0, 1];
  for (const character of code.slice(0, -1)) {
    sum += ALPHABET.indexOf(character) * weight;
    weight = (weight * 3) % 31;
  }
  return ALPHABET[(31 - (sum % 31)) % 31] ?? '';
}
