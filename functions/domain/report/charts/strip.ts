/** Where every unit stands on a scale: one mark each, darker where several stand together. */
import { type SvgMarkup, svgElement, svgOrnament } from './svg.ts';

const SIZE = { width: 120, height: 14 };
const MARGIN = 2;

/** Values in any order; on a scale of no length all stand in the middle. */
export function strip(values: readonly number[], median: number | undefined): SvgMarkup {
  const [low, high] = [least(values), -least(values.map((value) => -value))];
  const x = (value: number): number => {
    const share = high > low ? (value - low) / (high - low) : 0.5;
    return MARGIN + share * (SIZE.width - 2 * MARGIN);
  };
  // Marks at one place are one mark, so that the drawing stays small however many units there are.
  const places = new Map<number, number>();
  for (const value of values) {
    const place = Math.round(2 * x(value)) / 2;
    places.set(place, (places.get(place) ?? 0) + 1);
  }
  const marks = [...places]
    .sort(([a], [b]) => a - b)
    .map(([place, count]) => {
      const at = { x: place - 0.6, y: 2.5, width: 1.2, height: 9 };
      return svgElement('rect', { class: 'own', ...at, 'fill-opacity': Math.min(1, 0.35 + 0.15 * (count - 1)) });
    });
  const ground = svgElement('rect', {
    class: 'whisker',
    x: MARGIN,
    y: 6.7,
    width: SIZE.width - 2 * MARGIN,
    height: 0.6,
  });
  const middle =
    median === undefined
      ? []
      : [svgElement('rect', { class: 'median', x: x(median) - 0.8, y: 0, width: 1.6, height: SIZE.height })];
  return svgOrnament(SIZE, [ground, ...marks, ...middle]);
}

function least(values: readonly number[]): number {
  return values.reduce((low, value) => Math.min(low, value), Number.POSITIVE_INFINITY);
}
