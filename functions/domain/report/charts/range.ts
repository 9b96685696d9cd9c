/** Where one value lies among all: whisker from minimum to maximum, box over the middle half, tick at the median. */
import { quantile } from '../quantile.ts';
import { type SvgMarkup, svgElement, svgOrnament } from './svg.ts';

const SIZE = { width: 104, height: 14 };
const MARGIN = 4;

export interface RangeData {
  /** Ascending, on the scale that is to be drawn. */
  readonly sorted: readonly number[];
  readonly own: number | undefined;
  /** The ends of the axis; by default those of `sorted`. */
  readonly axis?: { readonly from: number; readonly to: number };
}

/** Draws nothing without values; an own value beyond the others is drawn at the edge. */
export function range({ sorted, own, axis }: RangeData): SvgMarkup | undefined {
  const low = sorted[0];
  const high = sorted.at(-1);
  if (low === undefined || high === undefined) return undefined;
  const { from, to } = axis ?? { from: low, to: high };
  const x = (value: number): number => {
    const share = to > from ? Math.min(1, Math.max(0, (value - from) / (to - from))) : 0.5;
    return MARGIN + share * (SIZE.width - 2 * MARGIN);
  };
  const span = (a: number, b: number, y: number): { x: number; y: number; width: number; height: number } => ({
    x: x(a),
    y,
    width: Math.max(0.8, x(b) - x(a)),
    height: SIZE.height - 2 * y,
  });
  const parts = [
    svgElement('rect', { class: 'whisker', ...span(low, high, 6.6) }),
    svgElement('rect', { class: 'box', ...span(quantile(sorted, 0.25), quantile(sorted, 0.75), 3.5) }),
    svgElement('rect', { class: 'median', x: x(quantile(sorted, 0.5)) - 0.8, y: 1.5, width: 1.6, height: 11 }),
  ];
  if (own !== undefined) parts.push(svgElement('circle', { class: 'own', cx: x(own), cy: SIZE.height / 2, r: 3.6 }));
  return svgOrnament(SIZE, parts);
}
