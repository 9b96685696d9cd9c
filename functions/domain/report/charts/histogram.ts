/** How many centres fall into each class of scores. */
import { type SvgMarkup, svgElement, svgFigure, svgText } from './svg.ts';

export interface HistogramClass {
  readonly from: number;
  readonly to: number;
  readonly count: number;
}

const SIZE = { width: 420, height: 190 };
const FRAME = { left: 12, right: 12, top: 18, bottom: 24 };

/** Draws the classes from left to right; the heights are counts, printed above the columns. */
export function histogram(classes: readonly HistogramClass[], description: string): SvgMarkup {
  const most = Math.max(1, ...classes.map((one) => one.count));
  const step = (SIZE.width - FRAME.left - FRAME.right) / classes.length;
  const ground = SIZE.height - FRAME.bottom;
  const columns = classes.flatMap(({ count }, n) => {
    const height = ((ground - FRAME.top) * count) / most;
    const x = FRAME.left + n * step;
    if (count === 0) return [];
    const column = svgElement('rect', { class: 'column', x: x + 2, y: ground - height, width: step - 4, height });
    return [column, centred('count', { x: x + step / 2, y: ground - height - 5 }, String(count))];
  });
  const edges = [...classes.map((one) => one.from), ...classes.slice(-1).map((one) => one.to)];
  const labels = edges.map((edge, n) => centred('scale', { x: FRAME.left + n * step, y: ground + 14 }, String(edge)));
  const line = svgElement('rect', {
    class: 'ground',
    x: FRAME.left,
    y: ground,
    width: SIZE.width - FRAME.left - FRAME.right,
    height: 1,
  });
  return svgFigure(SIZE, description, [...columns, line, ...labels]);
}

function centred(name: string, at: { readonly x: number; readonly y: number }, text: string): SvgMarkup {
  return svgElement('text', { class: name, ...at, 'text-anchor': 'middle' }, [svgText(text)]);
}

const WIDTHS = [1, 2, 5, 10, 20, 50, 100];

/**
 * Classes of a round width, at most twelve, closed below and open above, the last one closed.
 *
 * @example classesOf([61, 64, 72]).length // 12
 */
export function classesOf(scores: readonly number[]): HistogramClass[] {
  const low = Math.min(...scores);
  const high = Math.max(...scores);
  const width = WIDTHS.find((candidate) => Math.floor(high / candidate) - Math.floor(low / candidate) < 12) ?? 100;
  const first = Math.floor(low / width);
  const last = Math.max(first, Math.ceil(high / width) - 1);
  const counts = new Array<number>(last - first + 1).fill(0);
  for (const score of scores) {
    const position = Math.min(Math.floor(score / width), last) - first;
    counts[position] = (counts[position] ?? 0) + 1;
  }
  return counts.map((count, n) => ({ from: (first + n) * width, to: (first + n + 1) * width, count }));
}
