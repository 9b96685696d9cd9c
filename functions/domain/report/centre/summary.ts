/** The one-page summary: total, rank, grade, the two parts, the groups against the median, and all of it in words. */
import { localise } from '../../round/localised.ts';
import type { ScoreNode } from '../../scoring/score-tree.ts';
import { adjustedTotal } from '../adjustments.ts';
import { type Brief, medianPoints, nodesOf } from '../brief.ts';
import { bar } from '../charts/bar.ts';
import { DISCLOSED_FROM, medianScore } from '../field.ts';
import { makeTable, type RowFacts } from '../make-table.ts';
import { NO_NUMBER, printDifference, printedGap, printNumber, printPercent } from '../print-number.ts';
import type { Block, Section, Table, Tone } from '../report-model.ts';
import { SUMMARY } from '../texts/summary.ts';
import { radarFigure } from './radar-figure.ts';
import { standingNotices } from './standing-notices.ts';
import { summarySentences } from './summary-sentences.ts';
import { summaryTiles } from './summary-tiles.ts';

/** The section for a centre that has a tree; without one it holds the notices only. */
export function summarySection(brief: Brief): Section {
  const { say } = brief.voice;
  const { tree } = brief.input.result;
  const scored: readonly Block[] = tree === undefined ? [] : scoredBlocks(brief, tree);
  return { id: 'summary', heading: say(SUMMARY.heading), blocks: [...standingNotices(brief), ...scored] };
}

function scoredBlocks(brief: Brief, tree: ScoreNode): Block[] {
  const { say } = brief.voice;
  const sentences = summarySentences(brief, tree);
  return [
    { kind: 'tiles', tiles: summaryTiles(brief) },
    partsTable(brief, tree),
    { kind: 'pair', id: 'groups', left: radarFigure(brief, tree), right: [groupsTable(brief, tree)] },
    { kind: 'heading', text: say(SUMMARY.keyPoints) },
    { kind: 'list', texts: sentences },
    { kind: 'paragraphs', tone: 'note', texts: [aboutMedians(brief)] },
  ];
}

function aboutMedians({ input, category, field, voice: { say, language } }: Brief): string {
  const n = String(input.evaluation.referenceSet.length);
  if (field.scores.size === 0) return say(SUMMARY.undisclosed, { n: String(DISCLOSED_FROM) });
  return category === undefined
    ? say(SUMMARY.ofMembers, { n })
    : say(SUMMARY.ofCategory, { n, category: localise(category, language) });
}

function partsTable(brief: Brief, tree: ScoreNode): Table {
  const { voice, decimals, field } = brief;
  const { say, language } = voice;
  const rateOf = (points: number | undefined, node: ScoreNode): number | undefined =>
    points === undefined || node.fullPoints === 0 ? undefined : points / node.fullPoints;
  return makeTable({
    id: 'parts',
    caption: say(SUMMARY.parts),
    columns: [
      [say(SUMMARY.part), 'text'],
      [say(SUMMARY.points), 'number'],
      [say(SUMMARY.fullPoints), 'number'],
      [say(SUMMARY.rate), 'number'],
      [say(SUMMARY.bar), 'drawing'],
      [say(SUMMARY.medianPoints), 'number'],
    ],
    rows: [...nodesOf(tree, 'part').map(rowOf), ...adjustmentRow(brief, tree), rowOf(tree)],
  });

  function rowOf(node: ScoreNode): RowFacts {
    const median = medianPoints(field, node);
    const rate = rateOf(node.points, node);
    return {
      kind: node === tree ? 'total' : 'row',
      cells: [
        localise(node.title, language),
        printNumber(node.points, decimals),
        printNumber(node.fullPoints, decimals),
        printPercent(rate, 1),
        { drawing: bar(rate, rateOf(median, node)) },
        printNumber(median, decimals),
      ],
    };
  }
}

/** What was added and taken off in the end; the items stand with the points won and lost. */
function adjustmentRow({ voice, decimals }: Brief, tree: ScoreNode): readonly RowFacts[] {
  const adjusted = adjustedTotal(tree);
  if (adjusted === undefined) return [];
  const points = printDifference(adjusted.net, decimals);
  return [{ cells: [voice.say(SUMMARY.adjusted), points, NO_NUMBER, NO_NUMBER, '', NO_NUMBER] }];
}

function groupsTable({ voice, decimals, field }: Brief, tree: ScoreNode): Table {
  const { say, language } = voice;
  return makeTable({
    id: 'groups',
    caption: say(SUMMARY.groups),
    columns: [
      [say(SUMMARY.group), 'text'],
      [say(SUMMARY.own), 'number'],
      [say(SUMMARY.median), 'number'],
      [say(SUMMARY.difference), 'number'],
    ],
    rows: nodesOf(tree, 'group').map((node) => {
      const median = medianScore(field, node);
      const difference = printedGap(node.score, median, decimals);
      return {
        cells: [
          localise(node.title, language),
          printNumber(node.score, decimals),
          printNumber(median, decimals),
          { text: printDifference(difference, decimals), tone: toneOf(difference) },
        ],
      };
    }),
  });
}

/** Better than the median is good, worse is bad, equal or unknown is neither. */
export function toneOf(difference: number | undefined): Tone {
  if (difference === undefined || difference === 0) return 'plain';
  return difference > 0 ? 'good' : 'bad';
}
