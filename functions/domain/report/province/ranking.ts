/** The ranking table of the province's summary. */
import { gradeTitle } from '../../round/grade-list.ts';
import { localise } from '../../round/localised.ts';
import { adjustedTotal } from '../adjustments.ts';
import { nodesOf } from '../brief.ts';
import { makeTable, type RowFacts } from '../make-table.ts';
import { printDifference, printNumber } from '../print-number.ts';
import type { Block, Section } from '../report-model.ts';
import { PROVINCE } from '../texts/province.ts';
import { opinionsTable } from './opinions-table.ts';
import { byCategory, type Entry, type Outline } from './outline.ts';
import { reasonOf } from './reason-of.ts';

/** One row a ranked centre, best first; ties share a rank and stand in the order of the register. One table a category. */
export function rankingSection(outline: Outline): Section {
  return { id: 'ranking', heading: outline.voice.say(PROVINCE.ranking), blocks: byCategory(outline, rankingBlocks) };
}

function rankingBlocks(outline: Outline): readonly Block[] {
  const { ranked, voice } = outline;
  const { say } = voice;
  if (ranked.length === 0) return [{ kind: 'paragraphs', tone: 'plain', texts: [say(PROVINCE.rankingNone)] }];
  const isAdjusted = ranked.some(({ result }) => adjustedTotal(result.tree) !== undefined);
  const notes = notesOf(outline);
  const table = makeTable({
    id: isAdjusted ? 'ranking-adjusted' : 'ranking',
    columns: [
      [say(PROVINCE.rank), 'centre'],
      [say(PROVINCE.name), 'text'],
      [say(PROVINCE.hostingUnit), 'text'],
      [say(PROVINCE.total), 'number'],
      [say(PROVINCE.quantitative), 'number'],
      [say(PROVINCE.qualitative), 'number'],
      ...(isAdjusted ? [[say(PROVINCE.adjusted), 'number'] as const] : []),
      [say(PROVINCE.grade), 'centre'],
      [say(PROVINCE.note), 'text'],
    ],
    rows: ranked.map((entry) => rankingRow(outline, entry, { isAdjusted, notes })),
    notes: notes.map(({ text }, n) => `${markOf(n)} ${text}`),
  });
  return [table, ...opinionsTable(outline)];
}

interface Note {
  readonly centre: string;
  readonly text: string;
}

/** Thresholds that hold a grade down, and the office's reasons for points, under the table since they are long. */
function notesOf({ ranked, voice }: Outline): readonly Note[] {
  return ranked.flatMap((entry) => {
    const texts = [...(isHeldDown(entry) ? [reasonOf(entry, voice) ?? ''] : []), ...visitTexts(entry, voice)];
    if (texts.length === 0) return [];
    const text = texts.join(voice.language === 'zh-CN' ? '；' : '; ');
    return [{ centre: entry.centre.id, text: voice.say(PROVINCE.noteOf, { name: entry.centre.name, text }) }];
  });
}

/** Whether the grade is the best that an unmet threshold leaves: a worse one it would have had anyway. */
function isHeldDown({ result, round }: Entry): boolean {
  return (result.unmet ?? []).some(({ id }) => {
    const effect = round.scheme.thresholds?.find((one) => one.id === id)?.else;
    return typeof effect === 'object' && effect.gradeAtMost === result.grade;
  });
}

function visitTexts({ result }: Entry, { say, language }: Outline['voice']): readonly string[] {
  return nodesOf(result.tree, 'adjustment').flatMap(({ title, points, reason }) =>
    reason === undefined
      ? []
      : [say(PROVINCE.visit, { title: localise(title, language), points: printDifference(points, 2), reason })],
  );
}

const markOf = (position: number): string => `〔${position + 1}〕`;

interface RowAround {
  readonly isAdjusted: boolean;
  readonly notes: readonly Note[];
}

function rankingRow({ voice, decimals }: Outline, entry: Entry, { isAdjusted, notes }: RowAround): RowFacts {
  const { say, language } = voice;
  const { centre, hostingUnit, result, round, submission } = entry;
  const pointsOf = (part: string): string =>
    printNumber(nodesOf(result.tree, 'part').find(({ id }) => id === part)?.points, decimals);
  const grade = gradeTitle(round.grades, result.grade);
  const note = notes.findIndex((one) => one.centre === centre.id);
  const remarks = [...(submission.late ? [say(PROVINCE.late)] : []), ...(note < 0 ? [] : [markOf(note)])];
  return {
    cells: [
      String(result.rank),
      centre.name,
      hostingUnit,
      printNumber(result.published, decimals),
      pointsOf('quantitative'),
      pointsOf('qualitative'),
      ...(isAdjusted ? [printDifference(adjustedTotal(result.tree)?.net, decimals)] : []),
      grade === undefined ? '' : localise(grade, language),
      { text: remarks.join(''), tone: submission.late ? 'bad' : 'plain' },
    ],
  };
}
