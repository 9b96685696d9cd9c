/** A figure of the round before as a figure of this one: of the same centre, in the same unit, or said to be missing. */
import type { Indicator } from '../round/indicator.ts';
import { compensatedSum } from '../statistics/compensated-sum.ts';
import type { Descent, NoPrevious, PreviousFigure, PreviousPart } from './centre-history.ts';
import type { EarlierCentre, EarlierIndicator } from './earlier-round.ts';

export interface FigureQuestion {
  readonly indicator: Pick<Indicator, 'unit' | 'kind' | 'scaleOfYuan' | 'additive'>;
  /** The same indicator as it was then; absent where there was none. */
  readonly before: EarlierIndicator | undefined;
  readonly descent: Descent;
  /** The centres of `descent.from`. */
  readonly parts: readonly EarlierCentre[];
}

/**
 * What a centre reported for an indicator in the round before, as it was scored. Amounts are converted by the yuan that a unit
 * stands for; counts must have the same unit. Where centres merged, counts and amounts add up if all parts have a figure and the
 * indicator does not say that it does not add up. A missing figure stays missing, with the reason: it is never 0.
 *
 * @example previousFigure({ indicator: loans, before: loansInYuan, descent, parts: [a, b] }) // { kind: 'known', value: 30, parts: […] }
 */
export function previousFigure({ indicator, before, descent, parts }: FigureQuestion): PreviousFigure {
  if (descent.kind === 'new') return missing('centre-new');
  if (descent.kind === 'split') return missing('centre-split');
  if (before === undefined) return missing('indicator-new');
  const factor = factorOf(before, indicator);
  if (factor === undefined) return missing('unit-changed');
  const figures = parts.map((centre) => partOf(centre, before.id, factor));
  const known = figures.filter((figure) => typeof figure !== 'string');
  if (descent.kind === 'merged') {
    if (indicator.additive === false) return missing('not-additive');
    if (known.length < figures.length || (descent.unknown?.length ?? 0) > 0) return missing('part-unknown');
  }
  const [only] = figures;
  if (only === undefined || typeof only === 'string') return missing(only ?? 'centre-new');
  return { kind: 'known', value: converted(compensatedSum(known.map(({ value }) => value)), factor), parts: known };
}

const missing = (reason: NoPrevious): PreviousFigure => ({ kind: 'missing', reason });

/** By what a figure of then is multiplied; `undefined` where the two units have nothing to do with each other. */
function factorOf(before: EarlierIndicator, now: FigureQuestion['indicator']): number | undefined {
  if (before.kind !== now.kind) return undefined;
  if (now.kind === 'count') return before.unit.zh === now.unit.zh ? 1 : undefined;
  const [scale, own] = [before.scaleOfYuan, now.scaleOfYuan];
  return scale === undefined || own === undefined ? undefined : scale / own;
}

/** A decimal as a person would compute it: a double keeps fifteen digits of a product and no more. */
function converted(value: number, factor: number): number {
  return factor === 1 ? value : Number((value * factor).toPrecision(15));
}

function partOf(centre: EarlierCentre, indicator: string, factor: number): PreviousPart | NoPrevious {
  const { standing, figures, notApplicable, snapshot, name } = centre;
  if (standing !== 'ranked' && standing !== 'provisional' && standing !== 'late') return standing;
  const figure = figures[indicator];
  if (figure === undefined) return notApplicable.includes(indicator) ? 'not-applicable' : 'not-reported';
  const { value, source, isVerified } = figure;
  return {
    ...{ centre: centre.centre, name, value },
    ...(factor !== 1 && { factor }),
    ...(snapshot !== undefined && { snapshot }),
    ...(source && { source }),
    ...(isVerified && { isVerified }),
  };
}
