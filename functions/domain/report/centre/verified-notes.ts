/** What was verified on site, under the table of figures: declared and verified value, which is scored, and by what evidence. */
import type { Indicator } from '../../round/indicator.ts';
import type { Verification } from '../../scoring/final-figures.ts';
import type { ScoreNode } from '../../scoring/score-tree.ts';
import { type Brief, nodesOf } from '../brief.ts';
import { NO_NUMBER, printNumber } from '../print-number.ts';
import { INDICATORS, VERIFIED } from '../texts/indicators.ts';
import type { Voice } from '../voice.ts';
import { indicatorName } from './indicator-names.ts';

/** A note for each verified figure of the centre; none where nothing was verified. Who verified it is not printed. */
export function verifiedNotes(brief: Brief, tree: ScoreNode): readonly string[] {
  const indicators = new Map(brief.input.round.indicators.map((one) => [one.id, one]));
  return nodesOf(tree, 'indicator').flatMap((node) => {
    const indicator = indicators.get(node.id);
    const { verification } = node;
    if (verification === undefined || indicator === undefined) return [];
    const { voice, hideNames } = brief;
    const { declared, declaredAt, verified, verifiedAt, on, reason, scored } = verification;
    const details = {
      indicator: indicatorName(brief, node),
      declared: printVerified(declared, indicator, voice),
      declaredCell: declaredAt === undefined ? NO_NUMBER : `${declaredAt.tab}!${declaredAt.a1}`,
      verified: printVerified(verified, indicator, voice),
      verifiedCell: `${verifiedAt.tab}!${verifiedAt.a1}`,
      ...{ on, reason: hideNames(reason) },
      scored: voice.say(scored === 'verified' ? VERIFIED.scoredVerified : VERIFIED.scoredDeclared),
    };
    return [voice.say(VERIFIED.note, details)];
  });
}

/** A declared or verified value in the indicator's decimals; in words where there is none or where it does not apply. */
export function printVerified(value: Verification['declared'], { decimals }: Indicator, { say }: Voice): string {
  if (value === undefined) return say(INDICATORS.missing);
  return value === 'n/a' ? say(INDICATORS.notApplicable) : printNumber(value, decimals);
}
