/** 名次有多可靠: the interval of every rank, and what drives the ranks. */
import { FACTOR_WORDS } from '../../scoring/uncertainty/factor-words.ts';
import type { RankAnalysis } from '../../scoring/uncertainty/rank-analysis.ts';
import type { RankCertainty } from '../../scoring/uncertainty/rank-certainty.ts';
import type { RankDrivers } from '../../scoring/uncertainty/rank-drivers.ts';
import { range } from '../charts/range.ts';
import { makeTable, type RowFacts } from '../make-table.ts';
import { certaintyOf, drawnWords, intervalWords, printChance, printRank, sameGrade } from '../parts/certainty-words.ts';
import { NO_NUMBER, printNumber } from '../print-number.ts';
import type { Block, Section, Table } from '../report-model.ts';
import { CERTAINTY } from '../texts/certainty.ts';
import { byCategory, type Entry, type Outline } from './outline.ts';

/** `undefined` where the scheme asks for no analysis. */
export function certaintySection(outline: Outline): Section | undefined {
  const blocks = byCategory(outline, (own) => {
    const { uncertainty } = own.input.evaluation;
    return uncertainty === undefined ? [] : certaintyBlocks(own, uncertainty);
  });
  if (blocks.every(({ kind }) => kind === 'heading')) return undefined;
  return { id: 'certainty', heading: outline.voice.say(CERTAINTY.heading), blocks };
}

function certaintyBlocks(outline: Outline, { certainty, drivers }: RankAnalysis): readonly Block[] {
  const { say } = outline.voice;
  const details = {
    draws: printNumber(certainty.draws, 0),
    seed: String(certainty.seed),
    drawn: drawnWords(certainty, outline.voice),
  };
  const swatches = [
    ['own', CERTAINTY.own],
    ['median', CERTAINTY.middle],
    ['box', CERTAINTY.box],
    ['whisker', CERTAINTY.whisker],
  ] as const;
  return [
    { kind: 'paragraphs', tone: 'plain', texts: [say(CERTAINTY.lead, details), summaryOf(outline, certainty)] },
    { kind: 'legend', items: swatches.map(([swatch, text]) => ({ swatch, text: say(text) })) },
    intervalTable(outline, certainty),
    ...(drivers === undefined ? [] : driverBlocks(outline, drivers)),
  ];
}

function summaryOf({ voice: { say } }: Outline, { shift, pairs, units }: RankCertainty): string {
  const graded = units.filter(({ isGradeStable }) => isGradeStable !== undefined);
  const stable = graded.filter(({ isGradeStable }) => isGradeStable === true);
  const count = (n: number): string => printNumber(n, 0);
  return say(CERTAINTY.summary, {
    shift: printNumber(shift.mean, 1),
    pairs: pairs === undefined ? '' : say(CERTAINTY.pairs, { n: count(pairs.robust), of: count(pairs.count) }),
    grades: graded.length === 0 ? '' : say(CERTAINTY.grades, { n: count(stable.length), of: count(graded.length) }),
  });
}

function intervalTable(outline: Outline, certainty: RankCertainty): Table {
  const { ranked, voice } = outline;
  const { say } = voice;
  const places = Object.keys(certainty.units[0]?.first ?? {}).map(Number);
  const last = Math.max(1, ...certainty.units.map(({ spread, rank }) => Math.max(Math.ceil(spread.high), rank)));
  const hasGrades = certainty.units.some((unit) => sameGrade(unit) !== undefined);
  return makeTable({
    id: 'certainty',
    caption: say(CERTAINTY.caption),
    columns: [
      [say(CERTAINTY.rank), 'centre'],
      [say(CERTAINTY.centre), 'text'],
      [say(CERTAINTY.median), 'number'],
      [say(CERTAINTY.interval), 'number'],
      ...places.map((n) => [say(CERTAINTY.firstOf, { n: String(n) }), 'number'] as const),
      ...(hasGrades ? [[say(CERTAINTY.sameGrade), 'number'] as const] : []),
      [say(CERTAINTY.drawing), 'drawing'],
    ],
    rows: ranked.map((entry) => intervalRow(entry, { outline, certainty, places, last, hasGrades })),
    notes: [say(CERTAINTY.axis, { last: String(last) })],
  });
}

interface RowAround {
  readonly outline: Outline;
  readonly certainty: RankCertainty;
  readonly places: readonly number[];
  readonly last: number;
  readonly hasGrades: boolean;
}

function intervalRow({ centre, result }: Entry, { outline, certainty, places, last, hasGrades }: RowAround): RowFacts {
  const own = certaintyOf(certainty, centre.id);
  const head = [String(result.rank), centre.name];
  if (own === undefined) {
    const none = [NO_NUMBER, NO_NUMBER, ...places.map(() => NO_NUMBER), ...(hasGrades ? [NO_NUMBER] : [])];
    return { cells: [...head, ...none, { drawing: undefined }] };
  }
  const { low, high, quarter, threeQuarters, median } = own.spread;
  const all = { min: low, quarter, median, threeQuarters, max: high };
  const same = sameGrade(own);
  return {
    cells: [
      ...head,
      printRank(median),
      intervalWords(own.spread, outline.voice),
      ...places.map((n) => printChance(own.first[n] ?? 0)),
      ...(hasGrades
        ? [
            {
              text: same === undefined ? NO_NUMBER : printChance(same),
              tone: own.isGradeStable === true ? 'good' : 'plain',
            } as const,
          ]
        : []),
      { drawing: range({ all, own: own.rank, axis: { from: 1, to: last } }) },
    ],
  };
}

function driverBlocks({ voice }: Outline, { shift, sample }: RankDrivers): readonly Block[] {
  const { say } = voice;
  if (shift === undefined) return [{ kind: 'paragraphs', tone: 'plain', texts: [say(CERTAINTY.unmoved)] }];
  const shown = (value: number, [low, high]: readonly [number, number]): string =>
    say(CERTAINTY.confidence, { value: printNumber(value, 2), low: printNumber(low, 2), high: printNumber(high, 2) });
  return [
    makeTable({
      id: 'drivers',
      caption: say(CERTAINTY.drivers),
      columns: [
        [say(CERTAINTY.factor), 'text'],
        [say(CERTAINTY.alone), 'number'],
        [say(CERTAINTY.inAll), 'number'],
      ],
      rows: shift
        .toSorted((a, b) => b.total - a.total)
        .map(({ factor, first, total, firstBetween, totalBetween }) => ({
          cells: [say(FACTOR_WORDS[factor]), shown(first, firstBetween), shown(total, totalBetween)],
        })),
      notes: [say(CERTAINTY.driversNote, { n: printNumber(sample, 0) })],
    }),
  ];
}
