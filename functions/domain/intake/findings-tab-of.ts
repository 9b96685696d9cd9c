/** Finds the findings tab in somebody's workbook. */
import { type Language, localise } from '../round/localised.ts';
import { parseA1 } from '../workbook/a1.ts';
import { findingsHeader } from '../workbook/findings-tab.ts';
import type { FindingsTexts } from '../workbook/layout-parts.ts';
import type { RawTab, RawWorkbook } from '../workbook/raw-workbook.ts';
import { plainText, saysTheSame } from './table-cells.ts';

/**
 * Title of the tab that shows the findings: the one with our title, or else the one that has our heads in a row.
 * `undefined` where there is none any more.
 *
 * @example findingsTabOf(raw, layout.findings, 'zh-CN') // '校验结果'
 */
export function findingsTabOf(raw: RawWorkbook, texts: FindingsTexts, language: Language): string | undefined {
  return ownTabOf(raw, { title: localise(texts.tab, language), header: findingsHeader(texts, language) });
}

/**
 * Title of a tab of ours: the one with this title, or else the one that has these heads in a row.
 *
 * @example ownTabOf(raw, { title: '今日一览', header: ['事项', '数量', '名称', '情况'] }) // '今日一览'
 */
export function ownTabOf(
  { tabs }: RawWorkbook,
  { title, header }: { readonly title: string; readonly header: readonly string[] },
): string | undefined {
  const byTitle = tabs.find((tab) => saysTheSame(tab.title, title));
  return (byTitle ?? tabs.find((tab) => hasInOneRow(tab, header)))?.title;
}

function hasInOneRow({ cells }: RawTab, header: readonly string[]): boolean {
  const rows = Map.groupBy(cells, ([a1]) => parseA1(a1)?.row);
  return [...rows.values()].some((row) => {
    const texts = new Set(row.map(([, cell]) => plainText(cell)));
    return header.every((head) => texts.has(head));
  });
}
