/** A reported figure as a cell: missing, “none”, unusable and 0 look different. */
import type { Indicator } from '../../round/indicator.ts';
import type { Brief } from '../brief.ts';
import type { CellFacts } from '../make-table.ts';
import { printNumber } from '../print-number.ts';
import { INDICATORS } from '../texts/indicators.ts';

/** The figure in the indicator's decimals, or in words why there is none. */
export function figureCell({ input, voice: { say } }: Pick<Brief, 'input' | 'voice'>, indicator: Indicator): CellFacts {
  const figure = input.reading?.figures.find((one) => one.indicator === indicator.id);
  if (figure?.reading.kind === 'number') return { text: printNumber(figure.reading.value, indicator.decimals) };
  const isBlank = figure === undefined || (figure.raw.value === null && figure.raw.error === undefined);
  return { text: say(isBlank ? INDICATORS.missing : INDICATORS.rejected), tone: 'bad' };
}
