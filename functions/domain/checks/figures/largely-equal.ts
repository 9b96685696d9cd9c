/** A form filled with one and the same figure. */
import type { ReturnCheck } from '../check.ts';
import { sayFigure } from '../words/say-figure.ts';
import { type Figure, figureIssue, undoubtedFigures } from './figure.ts';

const EQUAL_FIGURES_AT_LEAST = 5;

/**
 * One value in more than `copiedShare` of the figures above 0, and in five of them at least: whatever its size, that is no
 * chance. It stands at the first of them. Issues: `FIGURES_LARGELY_EQUAL`.
 *
 * @example largelyEqual(context) // []
 */
export const largelyEqual: ReturnCheck = (context) => {
  const figures = undoubtedFigures(context).filter(({ value }) => value > 0);
  const alike = [...Map.groupBy(figures, ({ value }) => value).values()];
  const [first, ...rest] = alike.reduce<readonly Figure[]>(
    (most, some) => (some.length > most.length ? some : most),
    [],
  );
  const count = rest.length + 1;
  const isMuch = count >= EQUAL_FIGURES_AT_LEAST && count > figures.length * context.round.checks.copiedShare;
  if (first === undefined || !isMuch) return [];
  const details = { count, all: figures.length, value: sayFigure(first.value) };
  return [figureIssue('FIGURES_LARGELY_EQUAL', first, { details, also: rest })];
};
