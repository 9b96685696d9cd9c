/** Finds the findings tab in somebody's workbook. */
import { parseA1 } from '../workbook/a1.ts';
import type { RawTab, RawWorkbook } from '../workbook/raw-workbook.ts';
import { plainText, saysTheSame } from './table-cells.ts';

/**
 * Title of the tab that shows the findings: the one with our title, or else the one that has our heads in a row.
 * `undefined` where there is none any more.
 *
 * @example findingsTabIn(raw, { title: '校验结果', header: ['类别', '项目'] }) // '校验结果'
 */
export function findingsTabIn(
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
