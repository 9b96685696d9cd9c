/** What was verified on site: declared, verified and final value of each figure side by side, with cells and evidence. */
import type { Indicator } from '../../round/indicator.ts';
import { localise } from '../../round/localised.ts';
import type { Verification } from '../../scoring/final-figures.ts';
import type { ScoreNode } from '../../scoring/score-tree.ts';
import { type Brief, nodesOf } from '../brief.ts';
import { makeTable, type RowFacts } from '../make-table.ts';
import { printNumber } from '../print-number.ts';
import type { Table } from '../report-model.ts';
import { INDICATORS, VERIFIED } from '../texts/indicators.ts';
import type { Voice } from '../voice.ts';
import { indicatorName } from './indicator-names.ts';

/** A row for each verified figure of the centre; no table where nothing was verified. Who verified it is not printed. */
export function verifiedTable(brief: Brief, tree: ScoreNode): readonly Table[] {
  const { say } = brief.voice;
  const verified = nodesOf(tree, 'indicator').flatMap((node) => {
    const indicator = brief.input.round.indicators.find(({ id }) => id === node.id);
    return node.verification === undefined || indicator === undefined
      ? []
      : [{ node, indicator, verification: node.verification }];
  });
  const [first] = verified;
  if (first === undefined) return [];
  return [
    makeTable({
      id: 'verified',
      caption: say(VERIFIED.caption),
      columns: [
        [say(INDICATORS.indicator), 'text'],
        [say(VERIFIED.declared), 'number'],
        [say(VERIFIED.verified), 'number'],
        [say(VERIFIED.final), 'number'],
        [say(VERIFIED.reason), 'text'],
      ],
      rows: verified.map((one) => rowOf(brief, one)),
      notes: [say(first.verification.scored === 'verified' ? VERIFIED.scoredVerified : VERIFIED.scoredDeclared)],
    }),
  ];
}

interface VerifiedNode {
  readonly node: ScoreNode;
  readonly indicator: Indicator;
  readonly verification: Verification;
}

function rowOf(brief: Brief, { node, indicator, verification }: VerifiedNode): RowFacts {
  const { voice, hideNames } = brief;
  const { declared, declaredAt, verified, verifiedAt, on, reason, scored } = verification;
  return {
    cells: [
      { text: indicatorName(brief, node), detail: localise(indicator.unit, voice.language) },
      {
        text: printVerified(declared, indicator, voice),
        detail: declaredAt === undefined ? '' : `${declaredAt.tab}!${declaredAt.a1}`,
      },
      { text: printVerified(verified, indicator, voice), detail: `${verifiedAt.tab}!${verifiedAt.a1}` },
      printVerified(scored === 'verified' ? verified : declared, indicator, voice),
      { text: hideNames(reason), detail: on },
    ],
  };
}

/** A declared or verified value in the indicator's decimals; in words where there is none or where it does not apply. */
export function printVerified(value: Verification['declared'], { decimals }: Indicator, { say }: Voice): string {
  if (value === undefined) return say(INDICATORS.missing);
  return value === 'n/a' ? say(INDICATORS.notApplicable) : printNumber(value, decimals);
}
