/** The round on one page: how many stand where, how the totals spread, which grades they got. */
import { gradeList } from '../../round/grade-list.ts';
import { localise } from '../../round/localised.ts';
import { median } from '../../statistics/median.ts';
import { sized } from '../centre/summary-tiles.ts';
import { bar } from '../charts/bar.ts';
import { classesOf, histogram } from '../charts/histogram.ts';
import { makeTable, type RowFacts } from '../make-table.ts';
import { gradeReach } from '../parts/grade-reach.ts';
import { NO_NUMBER, printNumber, printPercent } from '../print-number.ts';
import type { Block, Section, Table, Tile } from '../report-model.ts';
import { type ShownStanding, shownStanding } from '../shown-standing.ts';
import { STANDINGS } from '../texts/frame.ts';
import { PROVINCE } from '../texts/province.ts';
import { byCategory, type Outline } from './outline.ts';

export function overviewSection(outline: Outline): Section {
  return {
    id: 'overview',
    heading: outline.voice.say(PROVINCE.overview),
    blocks: [
      { kind: 'tiles', tiles: tiles(outline) },
      ...byCategory(outline, (own) => [...distribution(own), gradesTable(own)]),
      standingsTable(outline),
    ],
  };
}

function totals({ ranked }: Outline): number[] {
  return ranked
    .flatMap(({ result }) => (result.published === undefined ? [] : [result.published]))
    .sort((a, b) => a - b);
}

function tiles(outline: Outline): Tile[] {
  const { entries, ranked, voice, decimals } = outline;
  const { say } = voice;
  const scores = totals(outline);
  const share = entries.length === 0 ? undefined : ranked.length / entries.length;
  const extremes = { max: printNumber(scores.at(-1), decimals), min: printNumber(scores[0], decimals) };
  const unsized: Omit<Tile, 'size'>[] = [
    {
      id: 'median',
      label: say(PROVINCE.median),
      value: printNumber(median(scores), decimals),
      detail: scores.length === 0 ? say(PROVINCE.noMedian) : say(PROVINCE.medianDetail, extremes),
      tone: scores.length === 0 ? 'muted' : 'good',
    },
    {
      id: 'ranked',
      label: say(PROVINCE.ranked),
      value: printNumber(ranked.length, 0),
      detail: say(PROVINCE.rankedDetail, { share: printPercent(share, 1) }),
      tone: 'good',
    },
    {
      id: 'centres',
      label: say(PROVINCE.centres),
      value: printNumber(entries.length, 0),
      detail: say(PROVINCE.centresDetail),
      tone: 'good',
    },
  ];
  // Totals of different categories do not compare.
  const isComparable = outline.categories.length === 0;
  return unsized.filter(({ id }) => isComparable || id !== 'median').map(sized);
}

function distribution(outline: Outline): Block[] {
  const { say, list } = outline.voice;
  const scores = totals(outline);
  if (scores.length === 0) return [];
  const classes = classesOf(scores);
  const items = classes.map(({ from, to, count }) =>
    say(PROVINCE.distributionItem, { from: String(from), to: String(to), n: String(count) }),
  );
  const drawing = histogram(classes, say(PROVINCE.distributionLabel, { items: list(items) }));
  return [{ kind: 'figure', id: 'histogram', caption: say(PROVINCE.distribution), drawing, legend: [] }];
}

function gradesTable({ input, voice, entries }: Outline): Table {
  const { say, language } = voice;
  const { grades } = input.round;
  const graded = entries.filter(({ result }) => result.grade !== undefined || result.standing === 'vetoed').length;
  const rowOf = (title: string, limit: string, count: number): RowFacts => {
    const share = graded === 0 ? undefined : count / graded;
    return { cells: [title, limit, printNumber(count, 0), printPercent(share, 1), { drawing: bar(share, undefined) }] };
  };
  const rows = gradeList(grades).map((grade, position) => {
    const count = entries.filter(({ result }) => result.standing === 'ranked' && result.grade === grade.id).length;
    return rowOf(localise(grade.title, language), gradeReach(grade, position === 0, voice), count);
  });
  const vetoed = entries.filter(({ result }) => result.standing === 'vetoed').length;
  return makeTable({
    id: 'grades',
    caption: say(PROVINCE.grades),
    columns: [
      [say(PROVINCE.grade), 'text'],
      [say(PROVINCE.limit), 'text'],
      [say(PROVINCE.count), 'number'],
      [say(PROVINCE.share), 'number'],
      [say(PROVINCE.bar), 'drawing'],
    ],
    rows: [...rows, rowOf(localise(grades.veto, language), say(PROVINCE.vetoed), vetoed)],
  });
}

function standingsTable({ voice: { say }, entries, input }: Outline): Table {
  const countOf = (standing: ShownStanding): number =>
    entries.filter(({ result }) => shownStanding(result) === standing).length;
  // A standing that the round does not have is not told of nobody.
  const has = (standing: ShownStanding): boolean =>
    standing !== 'late' || input.round.scheme.late?.effect === 'unranked' || countOf(standing) > 0;
  const rows = (Object.keys(STANDINGS) as ShownStanding[]).filter(has).map((standing): RowFacts => {
    const count = countOf(standing);
    const share = entries.length === 0 ? undefined : count / entries.length;
    const shown = count === 0 ? NO_NUMBER : printPercent(share, 1);
    return { cells: [say(STANDINGS[standing]), printNumber(count, 0), shown] };
  });
  return makeTable({
    id: 'standings',
    caption: say(PROVINCE.standings),
    columns: [
      [say(PROVINCE.standing), 'text'],
      [say(PROVINCE.count), 'number'],
      [say(PROVINCE.share), 'number'],
    ],
    rows,
  });
}
