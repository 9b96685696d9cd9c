/** The groups' scores around a circle, the centre's own against the median of all. */
import { coordinate, type SvgMarkup, svgElement, svgFigure, svgText } from './svg.ts';

export interface RadarAxis {
  readonly label: string;
  readonly own: number | undefined;
  readonly median: number | undefined;
}

export interface RadarData {
  readonly axes: readonly RadarAxis[];
  /** The value at the middle; the rim is at 100. */
  readonly from: number;
  /** What the drawing shows, in words. */
  readonly description: string;
}

const SIZE = { width: 340, height: 268 };
const MIDDLE = { x: 170, y: 136 };
const RADIUS = 88;
const RINGS = 4;
const LINE_LENGTH = 8;

/** `undefined` for fewer than three groups, which make no area. */
export function radar({ axes, from, description }: RadarData): SvgMarkup | undefined {
  if (axes.length < 3) return undefined;
  const place = (position: number, share: number): Point => {
    const angle = (2 * Math.PI * position) / axes.length - Math.PI / 2;
    return { x: MIDDLE.x + RADIUS * share * Math.cos(angle), y: MIDDLE.y + RADIUS * share * Math.sin(angle) };
  };
  const shareOf = (score: number | undefined): number =>
    Math.min(1, Math.max(0, ((score ?? from) - from) / (100 - from)));
  const outline = (name: string, shares: readonly number[]): SvgMarkup =>
    svgElement('polygon', { class: name, points: shares.map((share, n) => pointText(place(n, share))).join(' ') });
  const web = Array.from({ length: RINGS }, (_, ring) =>
    outline(
      'ring',
      axes.map(() => (ring + 1) / RINGS),
    ),
  );
  const spokes = axes.map((_, n) =>
    svgElement('path', { class: 'spoke', d: `M${pointText(MIDDLE)}L${pointText(place(n, 1))}` }),
  );
  const own = axes.map((axis) => shareOf(axis.own));
  const dots = own.map((share, n) =>
    svgElement('circle', { class: 'own', cx: place(n, share).x, cy: place(n, share).y, r: 3 }),
  );
  const hasMedians = axes.some((axis) => axis.median !== undefined);
  return svgFigure(SIZE, description, [
    ...web,
    ...spokes,
    ...(hasMedians
      ? [
          outline(
            'median-area',
            axes.map((axis) => shareOf(axis.median)),
          ),
        ]
      : []),
    outline('own-area', own),
    ...dots,
    ...ringLabels(from),
    ...axes.map((axis, n) => axisLabel(axis.label, place(n, 1.13))),
  ]);
}

interface Point {
  readonly x: number;
  readonly y: number;
}

function pointText({ x, y }: Point): string {
  return `${coordinate(x)},${coordinate(y)}`;
}

function ringLabels(from: number): SvgMarkup[] {
  return Array.from({ length: RINGS + 1 }, (_, ring) => {
    const text = svgText(String(from + ((100 - from) * ring) / RINGS));
    const y = MIDDLE.y - (RADIUS * ring) / RINGS + 3;
    return svgElement('text', { class: 'scale', x: MIDDLE.x - 4, y, 'text-anchor': 'end' }, [text]);
  });
}

/** A label of at most two lines; the whole name stands in the table beside the drawing. */
function axisLabel(label: string, at: Point): SvgMarkup {
  const lines = breakLabel(label);
  const anchor = Math.abs(at.x - MIDDLE.x) < 1 ? 'middle' : at.x > MIDDLE.x ? 'start' : 'end';
  const isAbove = at.y < MIDDLE.y - RADIUS / 2;
  const firstY = isAbove ? at.y - 12 * (lines.length - 1) : at.y + (anchor === 'middle' ? 10 : 4);
  const spans = lines.map((line, n) => svgElement('tspan', { x: at.x, y: firstY + 12 * n }, [svgText(line)]));
  return svgElement('text', { class: 'label', 'text-anchor': anchor }, spans);
}

function breakLabel(label: string): string[] {
  const characters = [...label];
  const isWide = /[\u2e80-\uffff]/u.test(label);
  const length = isWide ? LINE_LENGTH : 2 * LINE_LENGTH;
  if (characters.length <= length) return [label];
  const cut = isWide ? length : Math.max(label.slice(0, length + 1).lastIndexOf(' '), 0) || length;
  const rest = characters.slice(cut).join('').trim();
  const second = [...rest].length <= length ? rest : `${[...rest].slice(0, length - 1).join('')}…`;
  return [characters.slice(0, cut).join(''), second];
}
