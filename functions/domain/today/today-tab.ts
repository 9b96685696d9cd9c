/** The daily lists as a tab of the ledger. */
import type { CellSource } from '../intake/reading.ts';
import { type Language, localise } from '../round/localised.ts';
import type { FeedbackRow, OwnTab } from '../workbook/feedback.ts';
import { STATUS_MARKS } from '../workbook/plan.ts';
import { fillText } from '../workbook/text-template.ts';
import type { TodayBlock } from './today-block.ts';
import { isSubmitted, todayBlocks } from './today-blocks.ts';
import type { TodayFacts } from './today-facts.ts';
import { QUESTIONS, type TodayTexts } from './today-texts.ts';

/** Widths of the columns in characters. */
export const TODAY_WIDTHS: readonly number[] = [30, 12, 40, 90];
/** Column of the names, which lead to the centre's row. */
const NAME_COLUMN = 2;

export interface TodayVoice {
  readonly texts: TodayTexts;
  readonly language: Language;
  readonly timeZone: string;
}

/** What of the lists does not hang on when they are written; equal contents need not be written again. */
export interface TodayContent {
  readonly summary: string;
  readonly rows: readonly (FeedbackRow & { readonly centre?: string })[];
}

/**
 * The lists in words: for each question its head with how many of how many, then a row for each name.
 *
 * @example todayContent(facts, voice).rows[0]?.columns.slice(0, 2) // ['▲ 尚未开始', '5 / 32']
 */
export function todayContent(facts: TodayFacts, { texts, language, timeZone }: TodayVoice): TodayContent {
  const blocks = todayBlocks(facts, timeZone);
  const ordered = QUESTIONS.flatMap((question) => blocks.filter((block) => block.question === question));
  return {
    summary: fillText(texts.summary, { language, values: summaryValues(facts, blocks) }),
    rows: ordered.flatMap((block) => blockRows(block, { texts, language })),
  };
}

function summaryValues({ centres }: TodayFacts, blocks: readonly TodayBlock[]) {
  const count = (question: TodayBlock['question']): number =>
    blocks.find((block) => block.question === question)?.count ?? 0;
  return {
    centres: centres.length,
    submitted: centres.filter(isSubmitted).length,
    ...{ late: count('late'), hasErrors: count('hasErrors') },
    ...{ inProgress: count('inProgress'), notStarted: count('notStarted') },
  };
}

function blockRows(
  { question, count, of, severity, entries }: TodayBlock,
  { texts, language }: Pick<TodayVoice, 'texts' | 'language'>,
): TodayContent['rows'] {
  const mark = count === 0 && severity !== 'info' ? STATUS_MARKS.ok : STATUS_MARKS[severity];
  const head = `${mark} ${localise(texts.questions[question], language)}`;
  return [
    { severity, columns: [head, `${count} / ${of}`, '', ''] },
    ...entries.map(({ name, detail, centre }) => ({
      ...{ severity, columns: ['', '', name, localise(detail, language)] },
      ...(centre !== undefined && { centre }),
    })),
  ];
}

export interface TodayPlace {
  /** Title of the tab as it is now. */
  readonly tab: string;
  /** Where each centre's row begins in the register, by id. */
  readonly rows: ReadonlyMap<string, CellSource>;
  /** Times as they are to be printed. */
  readonly time: string;
  readonly deadline: string;
}

/** The whole tab. @example todayTab(content, place, voice).linkColumn // 2 */
export function todayTab(content: TodayContent, place: TodayPlace, { texts, language }: TodayVoice): OwnTab {
  const { tab, rows, time, deadline } = place;
  return {
    ...{ tab, linkColumn: NAME_COLUMN, widths: TODAY_WIDTHS },
    heading: [
      localise(texts.title, language),
      content.summary,
      fillText(texts.stamp, { language, values: { time, deadline } }),
    ],
    header: todayHeader(texts, language),
    rows: content.rows.map(({ centre = '', ...row }) => {
      const link = rows.get(centre);
      return { ...row, ...(link && { link }) };
    }),
  };
}

/** The heads of the lists. */
export function todayHeader({ heads }: TodayTexts, language: Language): string[] {
  return (['question', 'count', 'name', 'detail'] as const).map((key) => localise(heads[key], language));
}
