/** The groups' scores around a circle, the centre's own against the median of all. */
import { coordinate, type SvgMarkup, svgElement, svgFigure, svgText } from './svg.ts';

export interface RadarAxis {
  readonly label: string;
  readonly own: number;
  /** Absent where the median is not disclosed. */
  readonly median: number | undefined;
}

export interface RadarData {
  readonly axes: readonly RadarAxis[];
  /** The values at the middle and at the rim; what lies beyond them is drawn there. */
  readonly from: number;
  readonly to: number;
  /** What the drawing shows, in words. */
  readonly description: string;
}

const SIZE = { width: 390, height: 280 };
const MIDDLE = { x: 195, y: 140 };
const RADIUS = 100;
const RINGS = 4;
const LINE_HEIGHT = 15;
/** In full-width characters; letters take half of one. */
const LINE_LENGTH = 6;

/** `undefined` for fewer than three groups, which make no area. */
export function radar({ axes, from, to, description }: RadarData): SvgMarkup | undefined {
  if (axes.length < 3) return undefined;
  const shareOf = (score: number): number => Math.min(1, Math.max(0, (score - from) / (to - from)));
  const own = axes.map((axis) => shareOf(axis.own));
  const medians = axes.flatMap(({ median }) => (median === undefined ? [] : [shareOf(median)]));
  return svgFigure(SIZE, description, [
    ...web(axes.length),
    ...(medians.length === axes.length ? [outline('median-area', medians)] : []),
    outline('own-area', own),
    ...own.map((share, n) => dot(place(n / axes.length, share))),
    ...ringLabels(from, to),
    ...axes.map(({ label }, n) => axisLabel(label, place(n / axes.length, 1.12))),
  ]);
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** `turn` and `share` are parts of one: of the whole circle from the top clockwise, and of the radius. */
function place(turn: number, share: number): Point {
  const angle = 2 * Math.PI * turn - Math.PI / 2;
  return { x: MIDDLE.x + RADIUS * share * Math.cos(angle), y: MIDDLE.y + RADIUS * share * Math.sin(angle) };
}

function web(count: number): SvgMarkup[] {
  const rings = Array.from({ length: RINGS }, (_, ring) => outline('ring', new Array(count).fill((ring + 1) / RINGS)));
  const spokes = Array.from({ length: count }, (_, n) => {
    const d = `M${pointText(MIDDLE)}L${pointText(place(n / count, 1))}`;
    return svgElement('path', { class: 'spoke', d });
  });
  return [...rings, ...spokes];
}

function outline(name: string, shares: readonly number[]): SvgMarkup {
  const points = shares.map((share, n) => pointText(place(n / shares.length, share)));
  return svgElement('polygon', { class: name, points: points.join(' ') });
}

function dot({ x, y }: Point): SvgMarkup {
  return svgElement('circle', { class: 'own', cx: x, cy: y, r: 3.2 });
}

function pointText({ x, y }: Point): string {
  return `${coordinate(x)},${coordinate(y)}`;
}

function ringLabels(from: number, to: number): SvgMarkup[] {
  return Array.from({ length: RINGS + 1 }, (_, ring) => {
    const value = coordinate(from + ((to - from) * ring) / RINGS);
    const y = MIDDLE.y - (RADIUS * ring) / RINGS + 4;
    return svgElement('text', { class: 'scale', x: MIDDLE.x - 5, y, 'text-anchor': 'end' }, [svgText(value)]);
  });
}

/** A label of at most two lines; the whole name stands in the table beside the drawing. */
function axisLabel(label: string, at: Point): SvgMarkup {
  const lines = breakLabel(label);
  const isMiddle = Math.abs(at.x - MIDDLE.x) < 1;
  const anchor = isMiddle ? 'middle' : at.x > MIDDLE.x ? 'start' : 'end';
  const height = LINE_HEIGHT * (lines.length - 1);
  const firstY = at.y < MIDDLE.y - RADIUS / 2 ? at.y - height : at.y + (isMiddle ? 10 : 4 - height / 2);
  const spans = lines.map((line, n) => svgElement('tspan', { x: at.x, y: firstY + LINE_HEIGHT * n }, [svgText(line)]));
  return svgElement('text', { class: 'label', 'text-anchor': anchor }, spans);
}

function breakLabel(label: string): string[] {
  const isWide = /[\u2e80-\uffff]/u.test(label);
  const length = isWide ? LINE_LENGTH : 2 * LINE_LENGTH;
  const characters = [...label];
  if (characters.length <= length) return [label];
  const lastSpace = characters.slice(0, length + 1).lastIndexOf(' ');
  const cut = isWide || lastSpace < 1 ? length : lastSpace;
  const rest = characters.slice(cut).join('').trim();
  const second = [...rest].length <= length ? rest : `${[...rest].slice(0, length - 1).join('')}…`;
  return [characters.slice(0, cut).join(''), second];
}
