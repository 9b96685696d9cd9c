/** Requests about rows and columns. */

import type { Dimension, Sheet } from '../model/book.ts';
import { checkSize } from '../model/cell-limit.ts';
import { moving } from '../model/line-map.ts';
import { changeLines, deleteLines, insertLines } from '../model/structure.ts';
import type { Edit } from './edit.ts';
import { fittingPixels } from './fitting-pixels.ts';
import { maskOf, names } from './merge-masked.ts';
import { type Lines, linesOf, refused, sheetWithId } from './places.ts';
import type { RequestKinds } from './request-kinds.ts';

export const dimensionRequests = {
  insertDimension: (edit, { range, inheritFromBefore = false }) => {
    const { sheet, dimension, from, to, count } = linesOf(edit, range);
    if (inheritFromBefore && from === 0) {
      throw refused('inheritFromBefore cannot be true if inserting at the start of the sheet.');
    }
    if (from > count || (from === count && !inheritFromBefore)) {
      throw refused(
        `range.startIndex[${from}] must be less than the grid size[${count}] if inheritFromBefore is false.`,
      );
    }
    edit.checkInsertable(sheet, dimension, from);
    insertLines(edit.book, sheet, { dimension, at: from, count: to - from, inheritsBefore: inheritFromBefore });
    checkSize(edit.book);
    return {};
  },

  deleteDimension: (edit, { range }) => {
    const lines = linesOf(edit, range);
    const { sheet, dimension, from, to, count } = lines;
    checkDeletable(lines);
    checkLines(edit, lines);
    deleteLines(edit.book, sheet, { dimension, from, to: Math.min(to, count) });
    return {};
  },

  appendDimension: (edit, { sheetId, dimension, length = 0 }) => {
    const sheet = sheetWithId(edit, sheetId);
    if (length <= 0) throw refused('length must be greater than 0.');
    edit.checkSheet(sheet);
    if (dimension === 'COLUMNS') sheet.columnCount += length;
    else sheet.rowCount += length;
    checkSize(edit.book);
    return {};
  },

  moveDimension: (edit, { source, destinationIndex = 0 }) => {
    const lines = linesOf(edit, source, 'source');
    const { sheet, dimension, from, to, count } = lines;
    if (to > count || destinationIndex < 0 || destinationIndex > count) {
      throw refused(`destinationIndex[${destinationIndex}] is out of range of the grid size[${count}].`);
    }
    checkLines(edit, { sheet, dimension, from: Math.min(from, destinationIndex), to: Math.max(to, destinationIndex) });
    if (destinationIndex >= from && destinationIndex <= to) return {};
    changeLines(edit.book, { sheet, dimension, map: moving(from, to, destinationIndex) });
    return {};
  },

  updateDimensionProperties: (edit, { range, properties = {}, fields }) => {
    const mask = maskOf(fields, 'DimensionProperties');
    const lines = withinGrid(linesOf(edit, range));
    const states = statesOf(lines.sheet, lines.dimension);
    edit.checkSheet(lines.sheet);
    if (names(mask, 'pixelSize') && (properties.pixelSize ?? 0) < 0) throw refused('pixelSize must not be negative.');
    for (let index = lines.from; index < lines.to; index++) {
      const old = states.get(index) ?? {};
      const hidden = names(mask, 'hiddenByUser') ? properties.hiddenByUser : old.hiddenByUser;
      const pixels = names(mask, 'pixelSize') ? properties.pixelSize : old.pixelSize;
      setState(states, index, { hidden: hidden ?? false, pixels });
    }
    return {};
  },

  autoResizeDimensions: (edit, { dimensions }) => {
    const lines = withinGrid(linesOf(edit, dimensions, 'dimensions'));
    const states = statesOf(lines.sheet, lines.dimension);
    for (let index = lines.from; index < lines.to; index++) {
      const hidden = states.get(index)?.hiddenByUser ?? false;
      setState(states, index, { hidden, pixels: fittingPixels(edit, lines, index) });
    }
    return {};
  },
} as const satisfies Partial<RequestKinds>;

function statesOf(sheet: Sheet, dimension: Dimension): Sheet['rowStates'] {
  return dimension === 'ROWS' ? sheet.rowStates : sheet.columnStates;
}

function setState(
  states: Sheet['rowStates'],
  index: number,
  { hidden, pixels }: { hidden: boolean; pixels: number | undefined },
): void {
  states.set(index, {
    ...(hidden ? { hiddenByUser: true } : {}),
    ...(pixels === undefined ? {} : { pixelSize: pixels }),
  });
}

function withinGrid(lines: Lines): Lines {
  if (lines.from >= lines.count) {
    throw refused(`range.startIndex[${lines.from}] must be less than the grid size[${lines.count}].`);
  }
  return { ...lines, to: Math.min(lines.to, lines.count) };
}

function checkDeletable({ sheet, dimension, from, to, count }: Lines): void {
  const [line, lines, frozen] =
    dimension === 'ROWS' ? ['row', 'rows', sheet.frozenRowCount] : ['column', 'columns', sheet.frozenColumnCount];
  if (from >= count || to > count) {
    const beyond = Math.max(from, Math.min(to - 1, count));
    throw refused(
      `Cannot delete a ${line} that doesn't exist. Tried to delete ${line} index ${beyond} but there are only ${count} ${lines}.`,
    );
  }
  if (to - from === count) throw refused(`You can't delete all the ${lines} on the sheet.`);
  if (from <= frozen && to === count) throw refused(`Sorry, it is not possible to delete all non-frozen ${lines}.`);
}

/** Whole lines, for the protection of what lies in them. */
function checkLines(
  edit: Edit,
  { sheet, dimension, from, to }: Pick<Lines, 'sheet' | 'dimension' | 'from' | 'to'>,
): void {
  edit.checkEditable(
    sheet,
    dimension === 'ROWS'
      ? { startRow: from, endRow: to, startColumn: 0, endColumn: sheet.columnCount }
      : { startRow: 0, endRow: sheet.rowCount, startColumn: from, endColumn: to },
  );
}
