/** The centre over the years: where it comes from, and its totals, ranks, grades and figures of each round. */
import { gradeTitle } from '../../round/grade-list.ts';
import { localise } from '../../round/localised.ts';
import type { CentreYear, EarlierYear } from '../../years/centre-history.ts';
import { labelOf } from '../../years/label-of.ts';
import type { Brief } from '../brief.ts';
import { bar } from '../charts/bar.ts';
import { type CellFacts, makeTable, type RowFacts } from '../make-table.ts';
import { sourceNotes } from '../parts/year-sources.ts';
import { NO_NUMBER, printNumber } from '../print-number.ts';
import type { Section } from '../report-model.ts';
import { STANDINGS } from '../texts/frame.ts';
import { YEARS } from '../texts/years.ts';
import { descentSentences } from './descent-sentences.ts';
import { yearFigures } from './year-figures.ts';

/** The section; none where the round knows no round before it. The centre's own data only. */
export function yearsSection(brief: Brief): Section | undefined {
  const { centre, round } = brief.input;
  const { earlier } = round;
  if (earlier === undefined || centre.history === undefined) return undefined;
  const { say } = brief.voice;
  const years = yearsOf(brief, earlier, centre.history.years);
  const descent = descentSentences(brief);
  return {
    id: 'years',
    heading: say(YEARS.heading),
    blocks: [
      ...(descent.length > 0 ? [{ kind: 'paragraphs', tone: 'plain', texts: descent } as const] : []),
      makeTable({
        id: 'years',
        columns: [
          [say(YEARS.year), 'text'],
          [say(YEARS.total), 'number'],
          [say(YEARS.outOf), 'drawing'],
          [say(YEARS.rank), 'number'],
          [say(YEARS.grade), 'centre'],
          [say(YEARS.remark), 'text'],
        ],
        rows: years.map(rowOf),
        notes: [say(YEARS.relative), ...sourceNotes(earlier, brief.voice)],
      }),
      ...yearFigures(brief),
    ],
  };
}

/** A year as it is shown. */
interface ShownYear {
  readonly label: string;
  readonly score: number | undefined;
  readonly total: string;
  readonly rank: string;
  readonly grade: string;
  readonly remark: string;
  readonly isOwn: boolean;
}

/** The oldest first, this round last. */
function yearsOf(brief: Brief, earlier: readonly EarlierYear[], years: readonly CentreYear[]): readonly ShownYear[] {
  const shown = earlier.flatMap((year, n) => {
    const own = years[n];
    return own === undefined ? [] : [earlierYear(brief, year, own)];
  });
  return [...shown.toReversed(), thisYear(brief)];
}

function earlierYear({ input, voice, decimals }: Brief, year: EarlierYear, own: CentreYear): ShownYear {
  const { say, language } = voice;
  const remarks = [
    remarkOf(own, { name: input.centre.name, voice }),
    ...(year.isComparable ? [] : [say(YEARS.otherMethod)]),
  ];
  return {
    ...{ label: year.label, score: own.score, isOwn: false },
    total: printNumber(own.score, decimals),
    rank:
      own.rank === undefined
        ? NO_NUMBER
        : say(YEARS.rankOf, { rank: String(own.rank), of: String(own.of ?? year.ranked) }),
    grade: own.grade === undefined ? NO_NUMBER : localise(own.grade, language),
    remark: remarks.filter((text) => text !== '').join(language === 'zh-CN' ? '；' : '; '),
  };
}

function remarkOf(
  { descent, names, standing }: CentreYear,
  { name, voice: { say } }: Pick<Brief, 'voice'> & { readonly name: string },
): string {
  if (descent === 'new') return say(YEARS.notThere);
  if (descent === 'merged') return say(YEARS.beforeMerger);
  if (descent === 'split') return say(YEARS.beforeSplit);
  if (standing !== undefined && standing !== 'ranked') return say(STANDINGS[standing]);
  const [then = name] = names;
  return then === name ? '' : say(YEARS.renamedFrom, { name: then });
}

function thisYear({ input, voice: { say, language }, decimals, field }: Brief): ShownYear {
  const { result, round } = input;
  const grade = gradeTitle(round.grades, result.grade);
  const isVetoed = result.standing === 'vetoed';
  const score = isVetoed ? undefined : result.published;
  return {
    ...{ label: labelOf(round.period), score, isOwn: true },
    total: printNumber(score, decimals),
    rank:
      result.rank === undefined
        ? NO_NUMBER
        : say(YEARS.rankOf, { rank: String(result.rank), of: String(field.rankedCount) }),
    grade: isVetoed
      ? localise(round.grades.veto, language)
      : grade === undefined
        ? NO_NUMBER
        : localise(grade, language),
    remark: say(YEARS.thisYear),
  };
}

function rowOf({ label, score, total, rank, grade, remark, isOwn }: ShownYear): RowFacts {
  const cell = (text: string): CellFacts => ({ text, tone: text === NO_NUMBER ? 'muted' : 'plain' });
  const drawing = bar(score === undefined ? undefined : score / 100, undefined);
  return {
    kind: isOwn ? 'total' : 'row',
    cells: [label, cell(total), { drawing }, cell(rank), cell(grade), remark],
  };
}
