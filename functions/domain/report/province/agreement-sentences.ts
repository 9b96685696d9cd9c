/** What the measures of agreement say, in sentences that an official understands, and which measures do not apply. */
import type { Agreement } from '../../reviewing/agreement.ts';
import type { RunReviews } from '../../reviewing/run-reviews.ts';
import { notLevelled } from '../../scoring/reviews/not-levelled.ts';
import { printNumber, printPercent } from '../print-number.ts';
import { AGREEMENT } from '../texts/agreement.ts';
import type { Voice } from '../voice.ts';
import type { Outline } from './outline.ts';

export function agreementSentences(
  { voice, input: { evaluation } }: Outline,
  { total }: RunReviews,
): readonly string[] {
  const left = notLevelled(evaluation).length;
  return [
    ...(total === undefined ? [voice.say(AGREEMENT.oneReview)] : ofAgreement(total, voice)),
    ...(left === 0 ? [] : [voice.say(AGREEMENT.notLevelled, { n: printNumber(left, 0) })]),
  ];
}

function ofAgreement(total: Agreement, voice: Voice): readonly string[] {
  const { say } = voice;
  if (total.alpha.interval === undefined) return [say(AGREEMENT.equal)];
  const centres = printNumber(total.alpha.centres, 0);
  return [...ofCorrelation(total, voice), say(AGREEMENT.alpha, { centres })];
}

function ofCorrelation({ panel, mixed, reviewers, centres: of }: Agreement, voice: Voice): readonly string[] {
  const { say } = voice;
  if (panel !== undefined) {
    const details = { reviewers: printNumber(reviewers, 0), centres: printNumber(panel.centres, 0) };
    const some = panel.centres < of ? [say(AGREEMENT.panelOfSome, { ...details, of: printNumber(of, 0) })] : [];
    return [...reliability(panel.average, { words: AGREEMENT.panel, details, measure: 'ICC(2,k)' }, voice), ...some];
  }
  if (mixed === undefined) return [say(AGREEMENT.neither)];
  const details = { centres: printNumber(mixed.centres, 0), k: printNumber(mixed.reviews, 0) };
  return reliability(mixed.average, { words: AGREEMENT.mixed, details, measure: 'ICC(1,k)' }, voice);
}

interface Wording {
  readonly words: typeof AGREEMENT.panel | typeof AGREEMENT.mixed;
  readonly details: Readonly<Record<string, string>>;
  readonly measure: string;
}

function reliability(icc: number | undefined, { words, details, measure }: Wording, { say }: Voice): readonly string[] {
  if (icc === undefined) return [say(AGREEMENT.noValue, { measure })];
  if (icc <= 0) return [say(AGREEMENT.noShare, { measure, icc: printNumber(icc, 3) })];
  const facts = { icc: printNumber(icc, 3), band: say(AGREEMENT[bandOf(icc)]), share: printPercent(icc, 0) };
  return [say(words, { ...details, ...facts })];
}

/**
 * Koo and Li, *A Guideline of Selecting and Reporting Intraclass Correlation Coefficients for Reliability Research*, Journal of
 * Chiropractic Medicine 15 (2016), 155–163.
 *
 * @example bandOf(0.75) // 'good'
 */
export function bandOf(icc: number): 'poor' | 'moderate' | 'good' | 'excellent' {
  if (icc < 0.5) return 'poor';
  if (icc < 0.75) return 'moderate';
  return icc < 0.9 ? 'good' : 'excellent';
}
