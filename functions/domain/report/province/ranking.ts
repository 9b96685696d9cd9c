/** The ranking table of the province's summary. */
import { gradeTitle } from '../../round/grade-list.ts';
import { localise } from '../../round/localised.ts';
import { nodesOf } from '../brief.ts';
import { makeTable, type RowFacts } from '../make-table.ts';
import { printNumber } from '../print-number.ts';
import type { Block, Section } from '../report-model.ts';
import { PROVINCE } from '../texts/province.ts';
import { byCategory, type Entry, type Outline } from './outline.ts';

/** One row a ranked centre, best first; ties share a rank and stand in the order of the register. One table a category. */
export function rankingSection(outline: Outline): Section {
  return { id: 'ranking', heading: outline.voice.say(PROVINCE.ranking), blocks: byCategory(outline, rankingBlocks) };
}

function rankingBlocks(outline: Outline): readonly Block[] {
  const { ranked, voice } = outline;
  const { say } = voice;
  if (ranked.length === 0) return [{ kind: 'paragraphs', tone: 'plain', texts: [say(PROVINCE.rankingNone)] }];
  return [
    makeTable({
      id: 'ranking',
      columns: [
        [say(PROVINCE.rank), 'centre'],
        [say(PROVINCE.name), 'text'],
        [say(PROVINCE.hostingUnit), 'text'],
        [say(PROVINCE.total), 'number'],
        [say(PROVINCE.quantitative), 'number'],
        [say(PROVINCE.qualitative), 'number'],
        [say(PROVINCE.grade), 'centre'],
        [say(PROVINCE.note), 'text'],
      ],
      rows: ranked.map((entry) => rankingRow(outline, entry)),
    }),
  ];
}

function rankingRow(
  { voice, decimals }: Outline,
  { centre, hostingUnit, result, grades, submission }: Entry,
): RowFacts {
  const { say, language } = voice;
  const pointsOf = (part: string): string =>
    printNumber(nodesOf(result.tree, 'part').find(({ id }) => id === part)?.points, decimals);
  const grade = gradeTitle(grades, result.grade);
  return {
    cells: [
      String(result.rank),
      centre.name,
      hostingUnit,
      printNumber(result.published, decimals),
      pointsOf('quantitative'),
      pointsOf('qualitative'),
      grade === undefined ? '' : localise(grade, language),
      submission.late ? { text: say(PROVINCE.late), tone: 'bad' } : '',
    ],
  };
}
