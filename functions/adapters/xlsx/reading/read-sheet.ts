import { a1Of } from '../../../domain/workbook/a1.ts';
import { EMPTY_CELL, type RawCell } from '../../../domain/workbook/raw-cell.ts';
import { type CellSpan, outlineSheet } from '../book/sheet-outline.ts';
import { xmlAttributes } from '../xml/xml-attributes.ts';
import { textBetween } from '../xml/xml-text.ts';
import { coveredCells } from './covered-cells.ts';
import { type BookFacts, rawCellOf } from './raw-cell-of.ts';
import { shiftFormula } from './shift-formula.ts';

/** The filled cells of a worksheet by address, and those that a merged range covers. */
export function readSheet(xml: string, facts: BookFacts): ReadonlyMap<string, RawCell> {
  const outline = outlineSheet(xml);
  const formulaOf = formulaReader(xml);
  const cells = new Map<string, RawCell>();
  for (const { cells: spans } of outline.rows) {
    for (const span of spans) {
      const cell = rawCellOf(xml, span, { ...facts, formula: formulaOf(span) });
      if (cell !== undefined) cells.set(a1Of(span.column, span.row), cell);
    }
  }
  for (const [a1, coveredBy] of coveredCells(outline.merges)) {
    cells.set(a1, { ...(cells.get(a1) ?? EMPTY_CELL), coveredBy });
  }
  return cells;
}

/** Reads formulas in order: a shared one is written at its first cell and moved along for the others. */
function formulaReader(xml: string): (cell: CellSpan) => string | undefined {
  const shared = new Map<string, { readonly text: string; readonly cell: CellSpan }>();
  return (cell) => {
    if (cell.formula === undefined) return undefined;
    const { content } = cell.formula;
    const text = textBetween(xml, content.start, content.end);
    const attributes = xmlAttributes(xml, { start: cell.formula.start, end: content.start });
    if (attributes.get('t') !== 'shared') return text;
    const index = attributes.get('si') ?? '';
    if (text !== '') shared.set(index, { text, cell });
    const first = shared.get(index);
    if (first === undefined || text !== '') return text;
    return shiftFormula(first.text, { columns: cell.column - first.cell.column, rows: cell.row - first.cell.row });
  };
}
