/** Why a text that is no number is none: the first rule whose pattern fits the shape of the cell gives the reason. */
import type { RejectionCode } from './codes.ts';
import type { NumberKind } from './number-kind.ts';
import { shapeOf } from './phrase.ts';
import type { Token } from './tokenise.ts';

interface Rule {
  readonly code: RejectionCode;
  /** Over one letter a token, see `TokenKind`. */
  readonly shape: RegExp;
  readonly unless?: RegExp;
  /** The rule speaks only of this kind of figure. */
  readonly only?: NumberKind['kind'];
}

/**
 * From what settles the matter alone (a foreign currency needs a rate, a percentage is another measure) to what is only left over.
 * Two figures come before words around one figure, since the remedy for them comes first: write one.
 */
const RULES: readonly Rule[] = [
  { code: 'REJECT_FOREIGN_CURRENCY', only: 'money', shape: /[nbci].*f|f.*[nbci]/ },
  { code: 'REJECT_UNIT_MISMATCH', only: 'count', shape: /[nbc].*f|f.*[nbc]/, unless: /l/ },
  { code: 'REJECT_PERCENT', shape: /[nbci][([]?p|p[nbci]/ },
  { code: 'REJECT_NOT_A_NUMBER', shape: /[WD]/ },
  { code: 'REJECT_RANGE', shape: /^[^d]*[nbc][^nbcld]*[dk]+[^nbcld]*[nbc][^dk]*$/, unless: /h.*[dk]/ },
  { code: 'REJECT_RANGE', shape: /[nbc].*v|v.*[nbc]|[nbc][suyjomg]*k$/ },
  { code: 'REJECT_AMBIGUOUS_SEPARATOR', shape: /^[tr:]*[+d]?b[suyojrzg()[\].]*$/ },
  { code: 'REJECT_NEGATIVE', shape: /^[tr:]*[([]?[dN]+:?[([]?r?[nbc][^nbcl]*$/ },
  { code: 'REJECT_NEGATIVE', shape: /^[nc]s?[yu]?d$|^r?\(r?[nbc]s?[yu]?o*\)[suyo]*$|^\(d?[nc]s?y?\)$/ },
  { code: 'REJECT_UNIT_MISMATCH', only: 'count', shape: /^[tr:]*(?:[nbc]s?[([]?s?[yj])+[zr)\]]*$|^[tr:]*r:?[nbc]/ },
  { code: 'REJECT_AMBIGUOUS_NUMERAL', shape: /^[tr:]*(?=.*(?:c|ns+[nc]))[ncs]+[yujozrg.]*$/ },
  { code: 'REJECT_MULTIPLE_NUMBERS', shape: /[nb].*[nb]|[nb].*c|c.*[nb]|[nb][suyjomg()[\]]*l$/ },
  { code: 'REJECT_MULTIPLE_NUMBERS', shape: /c.*c|c[suyjomg]*l$/, unless: /[xwh*]/ },
  { code: 'REJECT_NOT_A_NUMBER', shape: /h/ },
  { code: 'REJECT_APPROXIMATE', shape: /[nbcs].*[a?]|[ak].*[nbcs]|\?[nbc]|[nbc][suyjomg]*\+$/ },
  { code: 'REJECT_APPROXIMATE', shape: /[ncs]i|i[ncsuymgoj]|^[ai]+[uymgoj]*$/ },
  { code: 'REJECT_QUALIFIED', shape: /[nbc].*q|q.*[nbc]/ },
  { code: 'REJECT_UNIT_UNKNOWN', shape: /[nbc].*\/|\/.*[nbc]/ },
  { code: 'REJECT_UNIT_MISMATCH', only: 'count', shape: /^[^xwnbc*]*[nbc]s?[([]?[yjrmgo]|^[tr:]*r[nbc]/ },
  { code: 'REJECT_UNIT_MISMATCH', only: 'money', shape: /^[^xwnbc*]*[nbc]s?[([]?[mgo]/ },
  { code: 'REJECT_UNIT_MISMATCH', shape: /^[tr:]*[nbc][uo]+[mgyj]/ },
  { code: 'REJECT_UNIT_UNKNOWN', shape: /^[tr:]*n[syuo]*[wx][wxuoyrz]{0,5}$|^[tr:]*ns?[rzyj]*$|^[tr:]*rc$/ },
  { code: 'REJECT_QUALIFIED', shape: /^[tr:]*[nbc][suyjo]*[([].*[)\]][suyo]*\.?$/ },
];

/**
 * The most specific reason why the tokens are no number; `REJECT_NOT_A_NUMBER` where no rule fits.
 *
 * @example refusalOf(tokenise('约30家', words).tokens, banks) // 'REJECT_APPROXIMATE'
 */
export function refusalOf(tokens: readonly Token[], kind: NumberKind): RejectionCode {
  const shape = shapeOf(tokens);
  const rule = RULES.find(
    ({ shape: pattern, unless, only }) =>
      (only === undefined || only === kind.kind) && pattern.test(shape) && unless?.test(shape) !== true,
  );
  return rule?.code ?? 'REJECT_NOT_A_NUMBER';
}
