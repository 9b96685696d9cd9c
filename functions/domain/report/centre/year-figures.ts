/** The centre's figures of several years, side by side. */
import { localise } from '../../round/localised.ts';
import { indicatorLabel } from '../../workbook/indicator-label.ts';
import type { CentreYear } from '../../years/centre-history.ts';
import { labelOf } from '../../years/label-of.ts';
import { type Brief, nodesOf } from '../brief.ts';
import { makeTable } from '../make-table.ts';
import { printNumber } from '../print-number.ts';
import type { Block } from '../report-model.ts';
import { YEARS } from '../texts/years.ts';

/** So many earlier years have room on a page. */
const EARLIER = 4;

/**
 * In the units of this round; nothing where no figure of an earlier year is known. Last year alone stands in the table of indicators
 * already.
 */
export function yearFigures({ input, voice: { say, language } }: Brief): Block[] {
  const { round, centre, result } = input;
  const earlier = (round.earlier ?? []).slice(0, EARLIER);
  if (earlier.length < 2) return [];
  const years = centre.history?.years ?? [];
  const values = new Map(nodesOf(result.tree, 'indicator').map(({ id, value }) => [id, value]));
  // Of last year the figures that stand everywhere else, too: the office may have entered one.
  const figuresOf = (n: number): CentreYear['figures'] => (n === 0 ? centre.previous : (years[n]?.figures ?? {}));
  const order = earlier.map((year, n) => ({ label: year.label, figures: figuresOf(n) })).toReversed();
  if (order.every(({ figures }) => Object.keys(figures).length === 0)) return [];
  const table = makeTable({
    id: 'year-figures',
    caption: say(YEARS.figures),
    columns: [
      [say(YEARS.indicator), 'text'],
      [say(YEARS.unit), 'text'],
      ...order.map(({ label }) => [label, 'number'] as const),
      [labelOf(round.period), 'number'],
    ],
    rows: round.indicators.map((indicator) => {
      const { id, unit, decimals } = indicator;
      return {
        cells: [
          localise(indicatorLabel(round, indicator), language),
          localise(unit, language),
          ...order.map(({ figures }) => printNumber(figures[id], decimals)),
          printNumber(values.get(id), decimals),
        ],
      };
    }),
  });
  return [table];
}
