/** The ranking table of the province's summary. */
import { localise } from '../../round/localised.ts';
import { nodesOf } from '../brief.ts';
import { makeTable, type RowFacts } from '../make-table.ts';
import { printNumber } from '../print-number.ts';
import type { Section } from '../report-model.ts';
import { PROVINCE } from '../texts/province.ts';
import type { Entry, Outline } from './outline.ts';

/** One row a ranked centre, best first; ties share a rank and stand in the order of the register. */
export function rankingSection(outline: Outline): Section {
  const { ranked, voice } = outline;
  const { say } = voice;
  const heading = say(PROVINCE.ranking);
  if (ranked.length === 0) {
    return {
      id: 'ranking',
      heading,
      blocks: [{ kind: 'paragraphs', tone: 'plain', texts: [say(PROVINCE.rankingNone)] }],
    };
  }
  const table = makeTable({
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
  });
  return { id: 'ranking', heading, blocks: [table] };
}

function rankingRow({ voice, decimals, input }: Outline, { centre, hostingUnit, result, submission }: Entry): RowFacts {
  const { say, language } = voice;
  const pointsOf = (part: string): string =>
    printNumber(nodesOf(result.tree, 'part').find(({ id }) => id === part)?.points, decimals);
  const grade = input.round.grades.bands.find(({ id }) => id === result.grade);
  return {
    cells: [
      String(result.rank),
      centre.name,
      hostingUnit,
      printNumber(result.published, decimals),
      pointsOf('quantitative'),
      pointsOf('qualitative'),
      grade === undefined ? '' : localise(grade.title, language),
      submission.late ? { text: say(PROVINCE.late), tone: 'bad' } : '',
    ],
  };
}
