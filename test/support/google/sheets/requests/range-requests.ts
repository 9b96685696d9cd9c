/** Requests about named and protected ranges, and merges. */

import { protectedRangeResource } from '../methods/spreadsheet-resource.ts';
import type { GridRange, ProtectedRange, Sheet } from '../model/book.ts';
import { type Bounds, boundsOf, contains, gridRangeOf, intersects } from '../model/bounds.ts';
import { filledCells, patchCell } from '../model/cells.ts';
import { canEdit, isWholeSheet } from '../model/protection.ts';
import type { SheetsMessage } from '../schema/sheets-schema.ts';
import { type Edit, protectedError } from './edit.ts';
import { maskOf, names } from './merge-masked.ts';
import { areaOf, refused, sheetWithId } from './places.ts';
import type { RequestKinds } from './request-kinds.ts';

export const rangeRequests = {
  addNamedRange: (edit, { namedRange = {} }) => {
    const { name = '', range, namedRangeId = String(edit.newId()) } = namedRange;
    checkName(edit, name);
    if (edit.book.namedRanges.some((one) => one.namedRangeId === namedRangeId)) {
      throw refused(`A named range with id: ${namedRangeId} already exists.`);
    }
    const added = { namedRangeId, name, range: fullRange(edit, range) };
    edit.book.namedRanges = [...edit.book.namedRanges, added];
    return { addNamedRange: { namedRange: added } };
  },

  updateNamedRange: (edit, { namedRange = {}, fields }) => {
    const mask = maskOf(fields, 'NamedRange');
    const old = namedRangeWithId(edit, namedRange.namedRangeId);
    const name = names(mask, 'name') ? (namedRange.name ?? '') : (old.name ?? '');
    if (name !== old.name) checkName(edit, name, old.namedRangeId);
    const range = names(mask, 'range') ? fullRange(edit, namedRange.range) : old.range;
    const changed = { ...old, name, ...(range === undefined ? {} : { range }) };
    edit.book.namedRanges = edit.book.namedRanges.map((one) => (one === old ? changed : one));
    return {};
  },

  deleteNamedRange: (edit, { namedRangeId }) => {
    const old = namedRangeWithId(edit, namedRangeId);
    edit.book.namedRanges = edit.book.namedRanges.filter((one) => one !== old);
    return {};
  },

  addProtectedRange: (edit, { protectedRange = {} }) => {
    const { protectedRangeId = edit.newId() } = protectedRange;
    const isKnown = edit.book.sheets.some((one) =>
      one.protectedRanges.some((range) => range.protectedRangeId === protectedRangeId),
    );
    if (isKnown) throw refused(`A protected range with id: ${protectedRangeId} already exists.`);
    const { sheet, added } = newProtection(edit, protectedRange, protectedRangeId);
    sheet.protectedRanges = [...sheet.protectedRanges, added];
    const resource = protectedRangeResource(added, { book: edit.book, editor: edit });
    return { addProtectedRange: { protectedRange: { ...resource, editors: protectedRange.editors ?? {} } } };
  },

  updateProtectedRange: (edit, { protectedRange = {}, fields }) => {
    const mask = maskOf(fields, 'ProtectedRange');
    const { sheet, found } = protectionWithId(edit, protectedRange.protectedRangeId);
    const { editors, description, warningOnly, range, unprotectedRanges, namedRangeId } = protectedRange;
    const { description: oldDescription, namedRangeId: oldNamed, ...rest } = found;
    const newDescription = names(mask, 'description') ? description : oldDescription;
    const newNamed = names(mask, 'namedRangeId') ? namedRangeId : oldNamed;
    const changed: ProtectedRange = {
      ...rest,
      ...(newDescription === undefined ? {} : { description: newDescription }),
      ...(newNamed === undefined ? {} : { namedRangeId: newNamed }),
      range: names(mask, 'range') && range !== undefined ? fullRange(edit, range) : found.range,
      warningOnly: names(mask, 'warningOnly') ? (warningOnly ?? false) : found.warningOnly,
      users: names(mask, 'editors.users') ? usersWith(edit, editors?.users) : found.users,
      groups: names(mask, 'editors.groups') ? (editors?.groups ?? []) : found.groups,
      domainUsersCanEdit: names(mask, 'editors.domainUsersCanEdit')
        ? (editors?.domainUsersCanEdit ?? false)
        : found.domainUsersCanEdit,
      unprotectedRanges: names(mask, 'unprotectedRanges')
        ? (unprotectedRanges ?? []).map((one) => fullRange(edit, one))
        : found.unprotectedRanges,
    };
    checkWarning(changed, editors);
    const target = sheetWithId(edit, changed.range.sheetId);
    sheet.protectedRanges = sheet.protectedRanges.filter((one) => one !== found);
    target.protectedRanges = [...target.protectedRanges, changed];
    return {};
  },

  deleteProtectedRange: (edit, { protectedRangeId }) => {
    const { sheet, found } = protectionWithId(edit, protectedRangeId);
    sheet.protectedRanges = sheet.protectedRanges.filter((one) => one !== found);
    return {};
  },

  mergeCells: (edit, { range, mergeType = 'MERGE_ALL' }) => {
    const area = areaOf(edit, range);
    const { sheet } = area;
    edit.checkEditable(sheet, area);
    sheet.merges = mergesOutside(sheet, area);
    for (const merged of partsOf(area, mergeType)) mergeOne(sheet, merged);
    return {};
  },

  unmergeCells: (edit, { range }) => {
    const area = areaOf(edit, range);
    edit.checkEditable(area.sheet, area);
    area.sheet.merges = mergesOutside(area.sheet, area);
    return {};
  },
} as const satisfies Partial<RequestKinds>;

/** As it was said, checked: edges that were left open stay open. */
function fullRange(edit: Edit, range: GridRange | undefined): GridRange {
  areaOf(edit, range);
  return range ?? {};
}

function checkName(edit: Edit, name: string, ownId?: string): void {
  const isLikeCell = /^(?:[A-Za-z]{1,3}\d+|R\d*C\d*|true|false)$/i.test(name);
  if (!/^[\p{L}_][\p{L}\p{N}_.]{0,249}$/u.test(name) || isLikeCell)
    throw refused(`The name '${name}' is not a valid name for a range.`);
  const isTaken = edit.book.namedRanges.some(
    (one) => one.namedRangeId !== ownId && one.name?.toLowerCase() === name.toLowerCase(),
  );
  if (isTaken) throw refused(`A named range with the name "${name}" already exists.`);
}

function namedRangeWithId(edit: Edit, id: string | undefined): SheetsMessage<'NamedRange'> {
  const found = edit.book.namedRanges.find((one) => one.namedRangeId === id);
  if (found === undefined) throw refused(`No named range with id: ${id ?? ''}`);
  return found;
}

function newProtection(edit: Edit, asked: SheetsMessage<'ProtectedRange'>, protectedRangeId: number) {
  const { namedRangeId, description, editors, unprotectedRanges = [] } = asked;
  const named = namedRangeId === undefined ? undefined : namedRangeWithId(edit, namedRangeId);
  const range = fullRange(edit, asked.range ?? named?.range);
  const sheet = sheetWithId(edit, range.sheetId);
  if (isWholeSheet(range) && sheet.protectedRanges.some((one) => isWholeSheet(one.range))) {
    throw refused(`Sheet "${sheet.title}" already has sheet protection.`);
  }
  const added: ProtectedRange = {
    protectedRangeId,
    range,
    ...(namedRangeId === undefined ? {} : { namedRangeId }),
    ...(description === undefined ? {} : { description }),
    warningOnly: asked.warningOnly ?? false,
    users: usersWith(edit, editors?.users),
    groups: editors?.groups ?? [],
    domainUsersCanEdit: editors?.domainUsersCanEdit ?? false,
    unprotectedRanges: unprotectedRanges.map((one) => fullRange(edit, one)),
  };
  checkWarning(added, editors);
  return { sheet, added };
}

/** Who protects a range can edit it, said or not. */
function usersWith(edit: Edit, users: readonly string[] = []): readonly string[] {
  return users.includes(edit.caller.account) ? users : [...users, edit.caller.account];
}

function checkWarning({ warningOnly }: ProtectedRange, editors: SheetsMessage<'Editors'> | undefined): void {
  const hasEditors = (editors?.users?.length ?? 0) + (editors?.groups?.length ?? 0) > 0;
  if (warningOnly && hasEditors) throw refused('Protected ranges with warningOnly set to true must not have editors.');
}

function protectionWithId(edit: Edit, id = 0): { sheet: Sheet; found: ProtectedRange } {
  for (const sheet of edit.book.sheets) {
    const found = sheet.protectedRanges.find((one) => one.protectedRangeId === id);
    if (found === undefined) continue;
    if (!canEdit(found, edit)) throw protectedError();
    return { sheet, found };
  }
  throw refused(`No protected range with id: ${id}`);
}

/** @throws GoogleError 400 where a merge is cut in two */
function mergesOutside(sheet: Sheet, area: Bounds): readonly GridRange[] {
  return sheet.merges.filter((merge) => {
    const bounds = boundsOf(merge, sheet);
    if (!intersects(bounds, area)) return true;
    if (!contains(area, bounds)) throw refused('You must select all cells in a merged range to merge or unmerge them.');
    return false;
  });
}

function partsOf(area: Bounds, mergeType: string): readonly Bounds[] {
  if (mergeType === 'MERGE_ROWS') {
    return Array.from({ length: area.endRow - area.startRow }, (_, index) => ({
      ...area,
      startRow: area.startRow + index,
      endRow: area.startRow + index + 1,
    }));
  }
  if (mergeType === 'MERGE_COLUMNS') {
    return Array.from({ length: area.endColumn - area.startColumn }, (_, index) => ({
      ...area,
      startColumn: area.startColumn + index,
      endColumn: area.startColumn + index + 1,
    }));
  }
  return [area];
}

/** Only the first cell keeps its value. A single cell is no merge. */
function mergeOne(sheet: Sheet, bounds: Bounds): void {
  if ((bounds.endRow - bounds.startRow) * (bounds.endColumn - bounds.startColumn) < 2) return;
  sheet.merges = [...sheet.merges, gridRangeOf(bounds, sheet.id)];
  for (const [place] of [...filledCells(sheet, bounds)]) {
    if (place.row === bounds.startRow && place.column === bounds.startColumn) continue;
    patchCell(sheet, place, { userEnteredValue: undefined, textFormatRuns: undefined });
  }
}
