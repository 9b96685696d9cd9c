/** A bar in its track: how much of the possible was reached, with a tick at the others' median. */
import { type SvgMarkup, svgElement, svgOrnament } from './svg.ts';

const SIZE = { width: 150, height: 10 };

/** Shares of one; what lies outside 0 to 1 is drawn at the edge, and a missing share draws nothing but the track. */
export function bar(share: number | undefined, median: number | undefined): SvgMarkup {
  const track = svgElement('rect', { class: 'track', x: 0, y: 2, width: SIZE.width, height: 6, rx: 1 });
  const parts = [track];
  if (share !== undefined) {
    parts.push(svgElement('rect', { class: 'own', x: 0, y: 2, width: SIZE.width * within(share), height: 6, rx: 1 }));
  }
  if (median !== undefined) {
    const x = (SIZE.width - 1.6) * within(median);
    parts.push(svgElement('rect', { class: 'median', x, y: 0, width: 1.6, height: SIZE.height }));
  }
  return svgOrnament(SIZE, parts);
}

function within(share: number): number {
  return Math.min(1, Math.max(0, share));
}
