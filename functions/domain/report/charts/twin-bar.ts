/** What something weighs above what it does, on one scale. */
import { type SvgMarkup, svgElement, svgOrnament } from './svg.ts';

const SIZE = { width: 120, height: 14 };

/** Shares of `most`, which fills the whole width; what is larger ends there. */
export function twinBar(weight: number, effect: number, most: number): SvgMarkup {
  const length = (share: number): number => (most > 0 ? SIZE.width * Math.min(1, Math.max(0, share / most)) : 0);
  return svgOrnament(SIZE, [
    svgElement('rect', { class: 'box', x: 0, y: 1.5, width: length(weight), height: 5, rx: 1 }),
    svgElement('rect', { class: 'own', x: 0, y: 7.5, width: length(effect), height: 5, rx: 1 }),
  ]);
}
