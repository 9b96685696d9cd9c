/** A figure that was pulled down over the rows below it. */
import { parseA1 } from '../../workbook/a1.ts';
import type { CheckContext, ReturnCheck } from '../check.ts';
import { sayFigure } from '../words/say-figure.ts';
import { type Figure, figureIssue, figureOf, undoubtedFigureOf } from './figure.ts';

/**
 * The same value, not below `copiedFrom`, in at least `copiedRun` successive rows of the form as it stands in the workbook.
 * One finding for the whole run, at its first cell. Issues: `FIGURES_COPIED_DOWN`.
 *
 * @example copiedDown(context) // []
 */
export const copiedDown: ReturnCheck = (context) =>
  runsOfEqual(context)
    .filter((run) => run.length >= context.round.checks.copiedRun)
    .flatMap((run) => {
      const [first, ...rest] = run.filter(({ indicator }) => undoubtedFigureOf(context, indicator.id) !== undefined);
      if (first === undefined) return [];
      const cells = run.map(({ source }) => source.a1);
      const details = {
        count: run.length,
        value: sayFigure(first.value),
        cells: { zh: cells.join('、'), en: cells.join(', ') },
      };
      return [figureIssue('FIGURES_COPIED_DOWN', first, { details, also: rest })];
    });

/** Successive rows with the same value; a row without a figure ends a run. */
function runsOfEqual(context: CheckContext): readonly (readonly Figure[])[] {
  const { copiedFrom } = context.round.checks;
  const runs: Figure[][] = [[]];
  for (const id of indicatorsByRow(context)) {
    const figure = figureOf(context, id);
    const run = runs.at(-1) ?? [];
    if (figure === undefined || figure.value < copiedFrom || figure.value === 0) runs.push([]);
    else if (run.length === 0 || run[0]?.value === figure.value) run.push(figure);
    else runs.push([figure]);
  }
  return runs;
}

function indicatorsByRow({ reading }: CheckContext): readonly string[] {
  const placed = reading.figures.flatMap(({ indicator, source }) =>
    source === undefined ? [] : [{ indicator, row: parseA1(source.a1)?.row ?? 0 }],
  );
  return placed.sort((a, b) => a.row - b.row).map(({ indicator }) => indicator);
}
