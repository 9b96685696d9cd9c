/** Where rows or columns go when some are inserted, deleted or moved. */

export interface LineMap {
  /** New index of a line; `undefined` where it is gone. */
  point(index: number): number | undefined;
  /** New half-open span; `undefined` where nothing of it is left. `end` may be infinite. */
  span(start: number, end: number): readonly [number, number] | undefined;
}

/** A span grows when lines are inserted between two of its own, not at its edges. */
export function inserting(at: number, count: number): LineMap {
  return {
    point: (index) => (index >= at ? index + count : index),
    span: (start, end) => [start >= at ? start + count : start, end > at ? end + count : end],
  };
}

export function deleting(from: number, to: number): LineMap {
  const shrunk = (edge: number) => (edge <= from ? edge : Math.max(from, edge - (to - from)));
  return {
    point: (index) => (index < from ? index : index < to ? undefined : index - (to - from)),
    span: (start, end) => {
      const [newStart, newEnd] = [shrunk(start), shrunk(end)];
      return newStart < newEnd ? [newStart, newEnd] : undefined;
    },
  };
}

/** The lines `from`–`to` stand before the line that was at `destination`. */
export function moving(from: number, to: number, destination: number): LineMap {
  const count = to - from;
  const point = (index: number): number => {
    if (index >= from && index < to) return index - from + (destination > from ? destination - count : destination);
    if (destination > from) return index >= to && index < destination ? index - count : index;
    return index >= destination && index < from ? index + count : index;
  };
  return {
    point,
    span: (start, end) => {
      const first = point(start);
      if (end === Number.POSITIVE_INFINITY) return [Math.min(start, first), end];
      const last = point(end - 1);
      return [Math.min(first, last), Math.max(first, last) + 1];
    },
  };
}
