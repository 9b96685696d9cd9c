/** All indicators of a centre: figure, median, place among all, points and the findings about it. */
import type { Indicator } from '../../round/indicator.ts';
import { localise } from '../../round/localised.ts';
import { transformOf } from '../../scoring/engine/transform.ts';
import type { IndicatorStatistics, ScoreNode } from '../../scoring/score-tree.ts';
import { type Brief, nodesOf } from '../brief.ts';
import { range } from '../charts/range.ts';
import type { SvgMarkup } from '../charts/svg.ts';
import { shareBelow } from '../field.ts';
import { findingMarks } from '../findings.ts';
import { type CellFacts, makeTable, type RowFacts } from '../make-table.ts';
import { legendOf } from '../parts/legend.ts';
import { NO_NUMBER, printNumber, printPercent, printStatistic } from '../print-number.ts';
import { fiveNumbers } from '../quantile.ts';
import type { Section } from '../report-model.ts';
import { INDICATORS } from '../texts/indicators.ts';
import { QUALITY } from '../texts/quality.ts';
import { YEARS } from '../texts/years.ts';
import { figureCell } from './figure-cell.ts';
import { flagNotes } from './flag-notes.ts';
import { hasPrevious, previousCell } from './previous-cell.ts';
import { verifiedTable } from './verified-table.ts';

/** The section; figures are in the indicators' own decimals, statistics anonymous. */
export function indicatorSection(brief: Brief, tree: ScoreNode): Section {
  const { voice, findings } = brief;
  const { say } = voice;
  const marks = findings.length === 0 ? [] : [say(INDICATORS.aboutMarks, { section: say(QUALITY.heading) })];
  const log = brief.input.round.scheme.treatment.method === 'log1p' ? [say(INDICATORS.aboutLog)] : [];
  const isCompared = hasPrevious(brief);
  const previous = isCompared ? [aboutPrevious(brief)] : [];
  const notes = [
    say(INDICATORS.aboutPlace),
    ...previous,
    ...log,
    ...marks,
    say(INDICATORS.aboutRounding),
    ...flagNotes(brief, tree),
  ];
  return {
    id: 'indicators',
    heading: say(INDICATORS.heading),
    blocks: [
      { kind: 'legend', items: legendOf(voice, ['own', 'median', 'box', 'whisker']) },
      makeTable({
        id: isCompared ? 'indicators-compared' : 'indicators',
        columns: [
          [say(INDICATORS.indicator), 'text'],
          ...(isCompared ? [[say(INDICATORS.previous), 'number'] as const] : []),
          [say(INDICATORS.own), 'number'],
          [say(INDICATORS.unit), 'text'],
          [say(INDICATORS.median), 'number'],
          [say(INDICATORS.percentile), 'number'],
          [say(INDICATORS.place), 'drawing'],
          [say(INDICATORS.points), 'number'],
          [say(INDICATORS.fullPoints), 'number'],
          [say(INDICATORS.marks), 'text'],
        ],
        rows: nodesOf(tree, 'group').flatMap((group) => groupRows(brief, group)),
        notes,
      }),
      ...verifiedTable(brief, tree),
    ],
  };
}

function aboutPrevious({ input: { round }, voice: { say } }: Brief): string {
  const [year] = round.earlier ?? [];
  return year === undefined ? say(INDICATORS.aboutPrevious) : say(YEARS.aboutPrevious, { year: year.label });
}

function groupRows(brief: Brief, group: ScoreNode): RowFacts[] {
  const { voice, decimals, input } = brief;
  const points = printNumber(group.points, decimals);
  const full = printNumber(group.fullPoints, decimals);
  const name = localise(group.title, voice.language);
  const indicators = new Map(input.round.indicators.map((indicator) => [indicator.id, indicator]));
  const rows = group.children.flatMap((node) => {
    const indicator = indicators.get(node.id);
    return indicator === undefined ? [] : [indicatorRow(brief, node, indicator)];
  });
  return [
    { kind: 'group', cells: [name, ...(hasPrevious(brief) ? [''] : []), '', '', '', '', '', points, full] },
    ...rows,
  ];
}

function indicatorRow(brief: Brief, node: ScoreNode, indicator: Indicator): RowFacts {
  const { voice, field, decimals, isMember, findings } = brief;
  const statistics = field.statistics.get(node.id);
  const below =
    statistics === undefined || node.value === undefined
      ? undefined
      : shareBelow(statistics.sorted, node.value, isMember);
  return {
    cells: [
      localise(node.title, voice.language),
      ...(hasPrevious(brief) ? [previousCell(brief, node, indicator)] : []),
      figureCell(brief, indicator, node),
      localise(indicator.unit, voice.language),
      medianCell(statistics, indicator),
      printPercent(below, 0),
      { drawing: placeDrawing(brief, node) },
      pointsCell(node, decimals),
      printNumber(node.fullPoints, decimals),
      { text: findingMarks(findings, node.id), tone: 'bad' },
    ],
  };
}

function medianCell(statistics: IndicatorStatistics | undefined, { decimals }: Indicator): CellFacts {
  if (statistics === undefined) return { text: NO_NUMBER };
  const ends = `${printNumber(statistics.min, decimals)}–${printNumber(statistics.max, decimals)}`;
  return { text: printStatistic(statistics.median, decimals), detail: ends };
}

function pointsCell(node: ScoreNode, decimals: number): CellFacts {
  const sign = node.flags.length === 0 ? '' : '*';
  return { text: `${sign}${printNumber(node.points, decimals)}` };
}

/** The quartiles are treated like any figure, so that the drawing has the scale of the score. */
function placeDrawing({ input, field }: Brief, node: ScoreNode): SvgMarkup | undefined {
  const sorted = field.statistics.get(node.id)?.sorted ?? [];
  const all = fiveNumbers(sorted);
  if (all === undefined) return undefined;
  const { treatment, indicators } = input.round.scheme;
  const { formula, denominator, treatment: own = treatment } = indicators?.[node.id] ?? {};
  // A figure that is scored by what a formula makes of it is drawn as it was reported.
  const isReported = formula === undefined && denominator === undefined;
  const transform = isReported ? transformOf(node.id, own, sorted) : undefined;
  const treated = (value: number): number => transform?.apply(value) ?? value;
  const drawn = {
    min: treated(all.min),
    quarter: treated(all.quarter),
    median: treated(all.median),
    threeQuarters: treated(all.threeQuarters),
    max: treated(all.max),
  };
  return range({ all: drawn, own: node.value === undefined ? undefined : treated(node.value) });
}
