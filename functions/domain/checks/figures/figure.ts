/** A figure that a check may work with. */
import type { CellSource } from '../../intake/reading.ts';
import { type IssueCode, makeIssue } from '../../issues/catalogue.ts';
import type { Issue } from '../../issues/issue.ts';
import type { Indicator } from '../../round/indicator.ts';
import type { Localised } from '../../round/localised.ts';
import { indicatorLabel } from '../../workbook/indicator-label.ts';
import type { CheckContext } from '../check.ts';
import { isDoubted } from '../reported.ts';
import { sayFigure } from '../words/say-figure.ts';

export interface Figure {
  readonly indicator: Indicator;
  /** The indicator's name as the form prints it. */
  readonly label: Localised;
  readonly value: number;
  readonly source: CellSource;
  /** The cell as it shows, where the workbook says how. */
  readonly shown: string | undefined;
}

/**
 * The figure of an indicator; `undefined` where the round has no such indicator, nothing was read or what was read was
 * rejected, so that no check speaks about a figure that is none.
 *
 * @example figureOf(context, 'banks')?.value // 12
 */
export function figureOf({ round, reading }: CheckContext, id: string): Figure | undefined {
  const indicator = round.indicators.find((one) => one.id === id);
  const observed = reading.figures.find((figure) => figure.indicator === id);
  if (indicator === undefined || observed?.source === undefined || observed.reading.kind !== 'number') return undefined;
  const { value } = observed.reading;
  const label = indicatorLabel(round, indicator);
  return { indicator, label, value, source: observed.source, shown: observed.raw.shown };
}

/** The figure, where nothing has thrown doubt on it yet. */
export function undoubtedFigureOf(context: CheckContext, id: string): Figure | undefined {
  const figure = figureOf(context, id);
  return figure === undefined || isDoubted(context, id, figure.source) ? undefined : figure;
}

/** The figures of the whole return that nothing has thrown doubt on yet, in the round's order. */
export function undoubtedFigures(context: CheckContext): readonly Figure[] {
  return context.round.indicators.flatMap(({ id }) => undoubtedFigureOf(context, id) ?? []);
}

/** A finding at a figure's cell. `also` are further figures that it speaks of. */
export function figureIssue(
  code: IssueCode,
  figure: Figure,
  { details, also }: { readonly details?: Issue['details']; readonly also?: readonly Figure[] },
): Issue {
  return makeIssue(code, {
    at: { ...figure.source, item: figure.indicator.id },
    subject: figure.label,
    received: figure.shown ?? sayFigure(figure.value),
    details: details ?? {},
    also: also?.map(({ indicator }) => indicator.id) ?? [],
  });
}
