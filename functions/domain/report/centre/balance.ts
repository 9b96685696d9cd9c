/** Where points were won and lost: every indicator and section, the costliest first. */
import { localise } from '../../round/localised.ts';
import type { ScoreNode } from '../../scoring/score-tree.ts';
import { type Brief, medianPoints, nodesOf } from '../brief.ts';
import { bar } from '../charts/bar.ts';
import { medianScore } from '../field.ts';
import { makeTable, type RowFacts } from '../make-table.ts';
import { legendOf } from '../parts/legend.ts';
import { printDifference, printedGap, printNumber } from '../print-number.ts';
import type { Section } from '../report-model.ts';
import { BALANCE } from '../texts/indicators.ts';
import { adjustmentsTable } from './adjustments-table.ts';
import { familyName } from './indicator-names.ts';
import { reachBlocks } from './reach.ts';
import { toneOf } from './summary.ts';

/** An item without a score stands last, with dashes. */
export function balanceSection(brief: Brief, tree: ScoreNode): Section {
  const { voice, decimals } = brief;
  const { say } = voice;
  const lostOf = (node: ScoreNode): number => printedGap(node.fullPoints, node.points, decimals) ?? -1;
  const leaves = [...nodesOf(tree, 'indicator'), ...nodesOf(tree, 'section')];
  const sorted = leaves.sort((a, b) => lostOf(b) - lostOf(a));
  return {
    id: 'balance',
    heading: say(BALANCE.heading),
    blocks: [
      { kind: 'paragraphs', tone: 'plain', texts: [say(BALANCE.lead)] },
      { kind: 'legend', items: legendOf(voice, ['own', 'median', 'track']) },
      makeTable({
        id: 'balance',
        columns: [
          [say(BALANCE.item), 'text'],
          [say(BALANCE.bar), 'drawing'],
          [say(BALANCE.points), 'number'],
          [say(BALANCE.fullPoints), 'number'],
          [say(BALANCE.lost), 'number'],
          [say(BALANCE.difference), 'number'],
        ],
        rows: [...sorted.map((node) => balanceRow(brief, node)), totalRow(brief, tree)],
      }),
      ...reachBlocks(brief, tree),
      ...adjustmentsTable(brief, tree),
    ],
  };
}

function balanceRow(brief: Brief, node: ScoreNode): RowFacts {
  const { voice, decimals, field } = brief;
  const median = medianScore(field, node);
  const gap = printedGap(node.points, medianPoints(field, node), decimals);
  return {
    cells: [
      { text: localise(node.title, voice.language), detail: familyName(brief, node) },
      { drawing: bar(shareOf(node.score), shareOf(median)) },
      printNumber(node.points, decimals),
      printNumber(node.fullPoints, decimals),
      printNumber(printedGap(node.fullPoints, node.points, decimals), decimals),
      { text: printDifference(gap, decimals), tone: toneOf(gap) },
    ],
  };
}

function totalRow(brief: Brief, tree: ScoreNode): RowFacts {
  const { cells } = balanceRow(brief, tree);
  return { kind: 'total', cells: [brief.voice.say(BALANCE.total), ...cells.slice(1)] };
}

function shareOf(score: number | undefined): number | undefined {
  return score === undefined ? undefined : score / 100;
}
