/** The tab of the daily lists before the first collect. */
import { type Language, localise } from '../round/localised.ts';
import { planOwnTab } from '../workbook/own-tab.ts';
import type { PlannedTab } from '../workbook/plan.ts';
import { TODAY_WIDTHS, todayHeader } from './today-tab.ts';
import type { TodayTexts } from './today-texts.ts';

/** Title, summary, time. */
const HEADING_LINES = 3;

/** @example planToday(layout.today, 'zh-CN').title // '今日一览' */
export function planToday(texts: TodayTexts, language: Language): PlannedTab {
  return planOwnTab({
    title: localise(texts.tab, language),
    heading: [localise(texts.title, language), localise(texts.unread, language)],
    lines: HEADING_LINES,
    header: todayHeader(texts, language),
    widths: TODAY_WIDTHS,
  });
}
