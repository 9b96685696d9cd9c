/** Requests about groups of rows and columns. */
import { groupResources } from '../methods/spreadsheet-resource.ts';
import type { Dimension, DimensionGroup, Sheet } from '../model/book.ts';
import type { Edit } from './edit.ts';
import { maskOf, names } from './merge-masked.ts';
import { type Lines, linesOf, refused } from './places.ts';
import type { RequestKinds } from './request-kinds.ts';

const DEEPEST = 8;

export const groupRequests = {
  addDimensionGroup: (edit, { range }) => {
    const lines = groupLines(edit, range);
    const depths = depthsOf(lines);
    for (let index = lines.from; index < lines.to; index++) depths[index] = (depths[index] ?? 0) + 1;
    if (depths.some((depth) => depth > DEEPEST)) throw refused(`Cannot add a group deeper than ${DEEPEST}.`);
    const groups = setGroups(lines, depths);
    if (lines.dimension === 'ROWS') lines.sheet.rowGroupControlAfter = true;
    else lines.sheet.columnGroupControlAfter = true;
    return { addDimensionGroup: { dimensionGroups: resources(lines, groups) } };
  },

  deleteDimensionGroup: (edit, { range }) => {
    const lines = groupLines(edit, range);
    const depths = depthsOf(lines);
    if (!depths.slice(lines.from, lines.to).some((depth) => depth > 0)) {
      throw refused(`No dimension group exists over the range [${lines.from}, ${lines.to}).`);
    }
    for (let index = lines.from; index < lines.to; index++) depths[index] = Math.max(0, (depths[index] ?? 0) - 1);
    const groups = setGroups(lines, depths);
    return { deleteDimensionGroup: groups.length === 0 ? {} : { dimensionGroups: resources(lines, groups) } };
  },

  updateDimensionGroup: (edit, { dimensionGroup = {}, fields }) => {
    const mask = maskOf(fields, 'DimensionGroup');
    const lines = groupLines(edit, dimensionGroup.range);
    const name = groupsName(lines.dimension);
    const old = lines.sheet[name].find(
      ({ start, end, depth }) => start === lines.from && end === lines.to && depth === (dimensionGroup.depth ?? 1),
    );
    if (old === undefined)
      throw refused(
        `No dimension group of depth ${dimensionGroup.depth ?? 0} exists over the range [${lines.from}, ${lines.to}).`,
      );
    if (!names(mask, 'collapsed')) return {};
    const collapsed = dimensionGroup.collapsed ?? false;
    lines.sheet[name] = lines.sheet[name].map((group) => (group === old ? { ...old, collapsed } : group));
    hide(lines, collapsed);
    return {};
  },
} as const satisfies Partial<RequestKinds>;

function groupLines(edit: Edit, range: Parameters<typeof linesOf>[1]): Lines {
  const lines = linesOf(edit, range);
  if (lines.to > lines.count)
    throw refused(`range.endIndex[${lines.to}] must not be greater than the grid size[${lines.count}].`);
  return lines;
}

function groupsName(dimension: Dimension): 'rowGroups' | 'columnGroups' {
  return dimension === 'ROWS' ? 'rowGroups' : 'columnGroups';
}

/** How many groups each line is in. */
function depthsOf({ sheet, dimension, count }: Lines): number[] {
  const depths = new Array<number>(count).fill(0);
  for (const { start, end, depth } of sheet[groupsName(dimension)]) {
    for (let index = start; index < Math.min(end, count); index++) depths[index] = Math.max(depths[index] ?? 0, depth);
  }
  return depths;
}

/** Neighbouring lines of a depth are one group. */
function setGroups({ sheet, dimension }: Lines, depths: readonly number[]): readonly DimensionGroup[] {
  const name = groupsName(dimension);
  const old = sheet[name];
  const groups: DimensionGroup[] = [];
  for (let depth = 1; depth <= Math.max(0, ...depths); depth++) {
    let start: number | undefined;
    for (let index = 0; index <= depths.length; index++) {
      const isIn = (depths[index] ?? 0) >= depth;
      if (isIn) start ??= index;
      else if (start !== undefined) {
        groups.push({ start, end: index, depth, collapsed: wasCollapsed(old, { start, end: index, depth }) });
        start = undefined;
      }
    }
  }
  sheet[name] = groups;
  return groups;
}

function wasCollapsed(old: readonly DimensionGroup[], group: Omit<DimensionGroup, 'collapsed'>): boolean {
  return old.some(
    (one) => one.collapsed && one.start === group.start && one.end === group.end && one.depth === group.depth,
  );
}

function resources({ sheet, dimension }: Lines, groups: readonly DimensionGroup[]) {
  return groupResources(groups, { sheetId: sheet.id, dimension });
}

function hide({ sheet, dimension, from, to }: Lines, isHidden: boolean): void {
  const states: Sheet['rowStates'] = dimension === 'ROWS' ? sheet.rowStates : sheet.columnStates;
  for (let index = from; index < to; index++) {
    const { hiddenByUser: _, ...state } = states.get(index) ?? {};
    states.set(index, isHidden ? { ...state, hiddenByUser: true } : state);
  }
}
