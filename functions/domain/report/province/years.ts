/** The rounds side by side: how many took part, who came and went, who rose and fell. */

import { median } from '../../statistics/median.ts';
import type { CentreYear, EarlierYear } from '../../years/centre-history.ts';
import { labelOf } from '../../years/label-of.ts';
import { makeTable, type RowFacts } from '../make-table.ts';
import { sourceNotes } from '../parts/year-sources.ts';
import { NO_NUMBER, printDifference, printNumber } from '../print-number.ts';
import type { Block, Section, Table } from '../report-model.ts';
import { YEARS } from '../texts/years.ts';
import { byCategory, type Entry, type Outline } from './outline.ts';

/** The section; none where the round knows no round before it. Ranks of categories stand apart. */
export function yearsOverviewSection(outline: Outline): Section | undefined {
  const { earlier } = outline.input.round;
  const [newest] = earlier ?? [];
  if (earlier === undefined || newest === undefined) return undefined;
  return {
    id: 'years',
    heading: outline.voice.say(YEARS.heading),
    blocks: [
      roundsTable(outline, earlier),
      { kind: 'paragraphs', tone: 'plain', texts: sentences(outline, newest) },
      ...byCategory(outline, (own) => ranksTable(own, earlier)),
    ],
  };
}

const labelled = ({ label, isComparable }: EarlierYear): string => (isComparable ? label : `${label}*`);

function roundsTable(
  { voice, input, entries, ranked, categories, decimals }: Outline,
  earlier: readonly EarlierYear[],
): Table {
  const { say } = voice;
  const scores = ranked.flatMap(({ result }) => result.published ?? []).sort((a, b) => a - b);
  const middle = categories.length > 0 ? undefined : median(scores);
  const rows = earlier.map(
    (year): RowFacts => ({
      cells: [
        labelled(year),
        printNumber(year.centres, 0),
        printNumber(year.ranked, 0),
        printNumber(year.median, decimals),
      ],
    }),
  );
  const own: RowFacts = {
    kind: 'total',
    cells: [
      labelOf(input.round.period),
      printNumber(entries.length, 0),
      printNumber(ranked.length, 0),
      printNumber(middle, decimals),
    ],
  };
  return makeTable({
    id: 'rounds',
    caption: say(YEARS.overview),
    columns: [
      [say(YEARS.year), 'text'],
      [say(YEARS.centres), 'number'],
      [say(YEARS.ranked), 'number'],
      [say(YEARS.median), 'number'],
    ],
    rows: [...rows.toReversed(), own],
    notes: [
      ...(earlier.some(({ isComparable }) => !isComparable) ? [say(YEARS.starred)] : []),
      say(YEARS.relative),
      ...sourceNotes(earlier, voice),
    ],
  });
}

function lastYear({ centre }: Entry): CentreYear | undefined {
  return centre.history?.years[0];
}

/** Places gained since the year before; `undefined` where there is no rank in both. */
function placesGained(entry: Entry): number | undefined {
  const before = lastYear(entry)?.rank;
  const { rank } = entry.result;
  return before === undefined || rank === undefined ? undefined : before - rank;
}

function sentences({ entries, voice: { say, list } }: Outline, { label, gone }: EarlierYear): readonly string[] {
  const moves = entries.flatMap((entry) => placesGained(entry) ?? []);
  const count = (of: (move: number) => boolean): string => printNumber(moves.filter(of).length, 0);
  const counts = {
    risen: count((move) => move > 0),
    fallen: count((move) => move < 0),
    same: count((move) => move === 0),
  };
  const came = entries.filter((entry) => lastYear(entry)?.descent === 'new').map(({ centre }) => centre.name);
  const changed = entries.flatMap((entry): string[] => {
    const { descent, names = [] } = lastYear(entry) ?? {};
    const details = { name: entry.centre.name, names: list(names) };
    if (descent === 'merged') return [say(YEARS.mergedItem, details)];
    if (descent === 'split') return [say(YEARS.splitItem, details)];
    return isOne(descent) && names[0] !== entry.centre.name ? [say(YEARS.renamedItem, details)] : [];
  });
  return [
    say(YEARS.moved, { year: label, both: printNumber(moves.length, 0), ...counts }),
    ...(came.length > 0 ? [say(YEARS.came, { names: list(came) })] : []),
    ...(gone.length > 0 ? [say(YEARS.gone, { names: list(gone) })] : []),
    ...(changed.length > 0 ? [say(YEARS.changed, { items: list(changed) })] : []),
  ];
}

/** The register may give a centre another name under its old id. */
function isOne(descent: CentreYear['descent'] | undefined): boolean {
  return descent === 'same' || descent === 'renamed';
}

/** Whoever has a rank now comes first, in its order; then the others, in that of the register. */
function ranksTable({ entries, ranked, input, voice: { say } }: Outline, earlier: readonly EarlierYear[]): Block[] {
  const ordered = [...ranked, ...entries.filter(({ result }) => result.rank === undefined)];
  if (ordered.length === 0) return [];
  const table = makeTable({
    id: 'ranks-by-year',
    caption: say(YEARS.ranks),
    columns: [
      [say(YEARS.name), 'text'],
      ...earlier.map((year) => [labelled(year), 'number'] as const).toReversed(),
      [labelOf(input.round.period), 'number'],
      [say(YEARS.change), 'number'],
    ],
    rows: ordered.map(
      (entry): RowFacts => ({
        cells: [
          entry.centre.name,
          ...earlier.map((_, n) => printNumber(entry.centre.history?.years[n]?.rank, 0)).toReversed(),
          printNumber(entry.result.rank, 0),
          changeText(placesGained(entry)),
        ],
      }),
    ),
    notes: [say(YEARS.ranksNote)],
  });
  return [table];
}

function changeText(gained: number | undefined): string {
  return gained === undefined ? NO_NUMBER : printDifference(gained, 0);
}
