/** Where one value lies among all: whisker from minimum to maximum, box over the middle half, tick at the median. */
import type { FiveNumbers } from '../quantile.ts';
import { type SvgMarkup, svgElement, svgOrnament } from './svg.ts';

const SIZE = { width: 104, height: 14 };
const MARGIN = 4;

export interface RangeData {
  /** On the scale that is to be drawn. */
  readonly all: FiveNumbers;
  readonly own: number | undefined;
  /** The ends of the axis; by default minimum and maximum. */
  readonly axis?: { readonly from: number; readonly to: number };
}

/** An own value beyond the axis is drawn at its end; on an axis of no length everything is in the middle. */
export function range({ all, own, axis = { from: all.min, to: all.max } }: RangeData): SvgMarkup {
  const length = axis.to - axis.from;
  const x = (value: number): number => {
    const share = length > 0 ? Math.min(1, Math.max(0, (value - axis.from) / length)) : 0.5;
    return MARGIN + share * (SIZE.width - 2 * MARGIN);
  };
  const stripe = (name: string, ends: readonly [number, number], y: number): SvgMarkup => {
    const width = Math.max(0.8, x(ends[1]) - x(ends[0]));
    return svgElement('rect', { class: name, x: x(ends[0]), y, width, height: SIZE.height - 2 * y });
  };
  const parts = [
    stripe('whisker', [all.min, all.max], 6.6),
    stripe('box', [all.quarter, all.threeQuarters], 3.5),
    svgElement('rect', { class: 'median', x: x(all.median) - 0.8, y: 1.5, width: 1.6, height: 11 }),
  ];
  if (own !== undefined) parts.push(svgElement('circle', { class: 'own', cx: x(own), cy: SIZE.height / 2, r: 3.6 }));
  return svgOrnament(SIZE, parts);
}
