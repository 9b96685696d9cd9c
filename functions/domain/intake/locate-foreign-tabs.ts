/** Finds tabs that people added to a workbook of ours. */
import { makeIssue } from '../issues/catalogue.ts';
import type { Issue } from '../issues/issue.ts';
import type { RawTab, RawWorkbook } from '../workbook/raw-workbook.ts';
import { isRoleMark } from '../workbook/tab-roles.ts';
import { plainText, saysTheSame } from './table-cells.ts';

/**
 * A note for each tab with content that is none of ours, so that nobody believes it was read. `titles` are those of the
 * layout: a tab of ours that lost its mark is told elsewhere. Issues: `TAB_NOT_READ`.
 *
 * @example locateForeignTabs(raw, ['封面', '数据统计表']) // []
 */
export function locateForeignTabs({ tabs }: RawWorkbook, titles: readonly string[]): Issue[] {
  return tabs
    .filter((tab) => isForeign(tab, titles))
    .map(({ title }) => makeIssue('TAB_NOT_READ', { at: { tab: title }, subject: { zh: title, en: title } }));
}

function isForeign({ title, cells }: RawTab, titles: readonly string[]): boolean {
  const contents = [...cells.values()];
  const isOurs = titles.some((each) => saysTheSame(each, title)) || contents.some(({ value }) => isRoleMark(value));
  return !isOurs && contents.some((cell) => plainText(cell) !== '');
}
