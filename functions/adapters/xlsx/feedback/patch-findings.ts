import type { OwnTab } from '../../../domain/workbook/feedback.ts';
import { type CellSpan, outlineSheet, type RowSpan, type SheetOutline } from '../book/sheet-outline.ts';
import type { XmlEdit } from '../xml/xml-edits.ts';
import { columnWidths } from './column-widths.ts';
import { type FindingsLooks, findingsRows } from './findings-rows.ts';
import { replaceChild } from './sheet-order.ts';

export interface SheetPatch {
  readonly edits: readonly XmlEdit[];
  /** A formula was taken away, of which the workbook's order of calculation may still speak. */
  readonly dropsFormula: boolean;
}

/** Replaces the whole content of a tab of ours. What dresses it (widths, protection, colours, printing) stays. */
export function patchFindings(xml: string, own: OwnTab): SheetPatch {
  const outline = outlineSheet(xml);
  const widths = columnWidths(xml, outline, own.header.length);
  const content = findingsRows(own, { prefix: outline.prefix, looks: looksOf(outline), widths });
  const dimension = outline.children.some(({ name }) => name === 'dimension')
    ? [replaceChild(outline, 'dimension', `<${outline.prefix}dimension ref="A1:${content.lastCell}"/>`)]
    : [];
  return {
    edits: [
      ...dimension,
      replaceChild(outline, 'sheetData', content.sheetData),
      replaceChild(outline, 'mergeCells', content.mergeCells),
      replaceChild(outline, 'hyperlinks', content.hyperlinks),
    ],
    dropsFormula: outline.rows.some(({ cells }) => cells.some(({ formula }) => formula !== undefined)),
  };
}

/**
 * The looks that the tab has now. It was laid out as we write it, by the plan or by the last feedback: heading, free rows,
 * header, findings. Taking the numbers from there holds whatever program has renumbered the styles since.
 */
function looksOf(outline: SheetOutline): FindingsLooks {
  const first = (row: RowSpan | undefined) => row?.cells.find(({ column }) => column === 1);
  const rows = outline.rows.filter((row) => isFilled(first(row)));
  const headingRows = rows.filter((row, index) => row.number === index + 1);
  const header = rows[headingRows.length];
  const finding = header && outline.rows.find(({ number }) => number === header.number + 1);
  return {
    heading: headingRows.map((row) => first(row)?.style),
    header: stylesOf(header?.cells),
    finding: stylesOf(finding?.cells),
  };
}

function isFilled(cell: CellSpan | undefined): boolean {
  return cell !== undefined && (cell.value !== undefined || cell.inline !== undefined);
}

function stylesOf(cells: readonly CellSpan[] | undefined): readonly (string | undefined)[] {
  const styles: (string | undefined)[] = [];
  for (const { column, style } of cells ?? []) if (column <= 100) styles[column - 1] = style;
  return Array.from(styles);
}
