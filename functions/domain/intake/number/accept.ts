/** All that is taken for a number. Text that does not fit as a whole is never searched for digits: it is refused. */
import { readLiteral } from './arabic-literal.ts';
import type { WarningCode } from './codes.ts';
import { decimalsOf, toDouble } from './decimal.ts';
import { type NumberKind, rejected, type Taking } from './number-kind.ts';
import { type Phrase, phraseOf } from './phrase.ts';
import { addTerms, type Refusal, type Taken, type Term } from './terms.ts';
import type { Token } from './tokenise.ts';
import { takeYuan } from './yuan.ts';

/** Behind a count: the declared unit (in brackets or not) and declared nouns; 个 only where a declared noun says of what. */
const PLAIN_TAIL = /^(?:u|\(u\)|\[u\]|g(?=o))?o*$/;

/** 0（无）: the figure comes first and the word says the same. In 无（0） the word comes first and asks for a confirmation. */
const ZERO_AND_NONE = /^0[([](?:无|没有|零|none|nil)[)\]]$/i;

/**
 * The number that the tokens write, the reason why a well-formed phrase is none, or `undefined` where its shape is not accepted.
 *
 * @example accept(tokenise('35家', declaredWords(banks)).tokens, banks) // { kind: 'number', value: 35, warnings: ['WARN_UNIT_STRIPPED'] }
 */
export function accept(tokens: readonly Token[], kind: NumberKind): Taking | undefined {
  if (ZERO_AND_NONE.test(tokens.map(({ text }) => text).join('')))
    return { kind: 'number', value: 0, warnings: ['WARN_FORMAT'] };
  const phrase = phraseOf(tokens);
  if (phrase === undefined) return undefined;
  const taken = take(phrase, kind);
  if (taken === undefined) return undefined;
  return 'code' in taken ? rejected(taken.code) : finish(taken, phrase, kind);
}

function take(phrase: Phrase, { kind, scaleOfYuan }: NumberKind): Taken | Refusal | undefined {
  if (kind === 'count') return takeCount(phrase);
  return scaleOfYuan === undefined ? takeUnscaled(phrase) : takeYuan(phrase, scaleOfYuan);
}

/** A count: the figure itself, or an exact multiple such as 1.2万. */
function takeCount({ terms, tail, hasMark, hasWords }: Phrase): Taken | Refusal | undefined {
  if (hasMark || terms.some(({ unit }) => unit !== '') || !PLAIN_TAIL.test(tail)) return undefined;
  const isScaled = terms.some(({ scales }) => scales !== '');
  const remarks: WarningCode[] = [];
  if (isScaled) remarks.push('WARN_UNIT_CONVERTED');
  else if (hasWords) remarks.push('WARN_UNIT_STRIPPED');
  if (!isScaled && terms.some(isWrittenWithPoint)) remarks.push('WARN_FORMAT');
  return withRemarks(addTerms(terms), remarks);
}

/** An amount in a unit of unknown scale: only as it is declared, since nothing can be converted into it. */
function takeUnscaled({ terms, tail, hasMark, hasWords }: Phrase): Taken | Refusal | undefined {
  const isBare = terms.every(({ unit, scales }) => unit === '' && scales === '');
  const leavesScaleOpen = hasMark && !tail.includes('u');
  if (!isBare || leavesScaleOpen || !PLAIN_TAIL.test(tail)) return undefined;
  return withRemarks(addTerms(terms), hasWords ? ['WARN_UNIT_STRIPPED'] : []);
}

function withRemarks(taken: Taken | Refusal, remarks: readonly WarningCode[]): Taken | Refusal {
  return 'code' in taken ? taken : { ...taken, warnings: [...taken.warnings, ...remarks] };
}

function isWrittenWithPoint({ figure }: Term): boolean {
  const literal = figure.kind === 'n' ? readLiteral(figure.text) : undefined;
  return literal?.hasPoint === true && !literal.warnings.includes('WARN_SCIENTIFIC');
}

function finish({ decimal, warnings }: Taken, { sign }: Phrase, kind: NumberKind): Taking {
  if (decimal === undefined) return rejected('REJECT_OUT_OF_RANGE');
  const isNegative = sign !== '' && sign !== '+' && decimal.digits !== 0n;
  if (isNegative) return rejected('REJECT_NEGATIVE');
  if (kind.kind === 'count' && decimalsOf(decimal) > 0) return rejected('REJECT_NOT_INTEGER');
  const value = toDouble(decimal);
  if (value === undefined) return rejected('REJECT_OUT_OF_RANGE');
  return { kind: 'number', value, warnings: sign === '' ? warnings : [...warnings, 'WARN_FORMAT'] };
}
