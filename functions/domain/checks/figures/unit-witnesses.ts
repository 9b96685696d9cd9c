/** What last year, the others and the projects say about the unit in which an amount was typed. */
import type { Localised } from '../../round/localised.ts';
import type { CheckContext } from '../check.ts';
import { sayFigure, sayItem, sayQuantity, sayRatio, sayTimes } from '../words/say-figure.ts';
import { type Figure, undoubtedFigureOf } from './figure.ts';
import { othersAt } from './others.ts';

/** `other`: only the converted amount fits; `as-read`: only the amount as it stands; `open`: both do; `neither`: none. */
export type Verdict = 'other' | 'as-read' | 'open' | 'neither';

export interface Witness {
  readonly verdict: Verdict;
  readonly reason: Localised;
}

/** Absent members could not be asked: nothing known of last year, too few others, no projects. */
export interface Witnesses {
  readonly lastYear?: Witness;
  readonly others?: Witness;
  readonly projects?: Witness;
}

/**
 * Asks each witness whether the amount fits as it stands and whether `converted`, the same amount taken for one in the
 * other unit, fits. Last year: within `unitFactor`. The others: within `unitDistance` robust standard deviations of their
 * median, or within `unitFactor` of it. Projects: the amount per project is usual.
 *
 * @example unitWitnesses(context, loans, 1200).lastYear?.verdict // 'other'
 */
export function unitWitnesses(context: CheckContext, figure: Figure, converted: number): Witnesses {
  const ask = (witness: Standard | undefined): Witness | undefined =>
    witness && { verdict: verdictOf(witness.fits(figure.value), witness.fits(converted)), reason: witness.reason };
  const [lastYear, others, projects] = [
    ask(lastYearStandard(context, figure)),
    ask(othersStandard(context, figure)),
    ask(projectsStandard(context, figure)),
  ];
  return { ...(lastYear && { lastYear }), ...(others && { others }), ...(projects && { projects }) };
}

interface Standard {
  readonly fits: (amount: number) => boolean;
  readonly reason: Localised;
}

function verdictOf(asRead: boolean, converted: boolean): Verdict {
  if (asRead) return converted ? 'open' : 'as-read';
  return converted ? 'other' : 'neither';
}

function lastYearStandard({ round, centre }: CheckContext, { indicator, value }: Figure): Standard | undefined {
  const previous = centre.previous[indicator.id];
  if (previous === undefined || previous <= 0) return undefined;
  const [said, times] = [sayQuantity(previous, indicator), sayTimes(value / previous)];
  return {
    fits: (amount) => isWithin(amount / previous, round.checks.unitFactor),
    reason: {
      zh: `上年数为 ${said.zh}，本年数是它的 ${times.zh}`,
      en: `last year it was ${said.en}, this year it is ${times.en} that`,
    },
  };
}

function othersStandard(context: CheckContext, figure: Figure): Standard | undefined {
  const others = othersAt(context, figure);
  if (others === undefined) return undefined;
  const { unitFactor, unitDistance } = context.round.checks;
  const [said, times] = [sayQuantity(others.median, figure.indicator), sayTimes(figure.value / others.median)];
  return {
    fits: (amount) => isWithin(amount / others.median, unitFactor) || Math.abs(others.distance(amount)) < unitDistance,
    reason: {
      zh: `其他中心的中位数为 ${said.zh}，本中心是它的 ${times.zh}`,
      en: `the median of the other centres is ${said.en}, this is ${times.en} that`,
    },
  };
}

function projectsStandard(context: CheckContext, { indicator, value }: Figure): Standard | undefined {
  const relation = context.round.checks.deals.find(({ amount }) => amount === indicator.id);
  const projects = relation && undoubtedFigureOf(context, relation.projects);
  if (projects === undefined || projects.value <= 0) return undefined;
  const { min, max } = relation?.amountPerProject ?? { min: 0, max: Number.POSITIVE_INFINITY };
  const [item, each] = [sayItem(projects.label, projects.source), sayRatio(value / projects.value)];
  const usual = { zh: `${sayFigure(min)} 至 ${sayFigure(max)}`, en: `${sayFigure(min)} to ${sayFigure(max)}` };
  return {
    fits: (amount) => amount / projects.value >= min && amount / projects.value <= max,
    reason: {
      zh: `按${item.zh}折算，平均每个项目 ${each} ${indicator.unit.zh}，而常见范围为 ${usual.zh} ${indicator.unit.zh}`,
      en: `by ${item.en} that is ${each} (${indicator.unit.en}) a project, usual are ${usual.en}`,
    },
  };
}

function isWithin(ratio: number, factor: number): boolean {
  return ratio <= factor && ratio >= 1 / factor;
}
