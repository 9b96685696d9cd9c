/** Figures that cannot be true for their indicator. */
import type { ReturnCheck } from '../check.ts';
import { sayQuantity } from '../words/say-figure.ts';
import { figureIssue, undoubtedFigures } from './figure.ts';

/**
 * Figures outside the indicator's bounds; a figure on a bound is inside. Issues: `FIGURE_OUT_OF_BOUNDS`.
 *
 * @example bounds(context) // []
 */
export const bounds: ReturnCheck = (context) =>
  undoubtedFigures(context)
    .filter(({ value, indicator }) => value < indicator.bounds.min || value > indicator.bounds.max)
    .map((figure) => {
      const { min, max } = figure.indicator.bounds;
      const say = (value: number) => sayQuantity(value, figure.indicator);
      const details = { value: say(figure.value), min: say(min), max: say(max) };
      return figureIssue('FIGURE_OUT_OF_BOUNDS', figure, { details });
    });
