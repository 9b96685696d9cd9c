/** The figures of one kind of financing deal, side by side. */
import type { DealRelation } from '../../round/relations.ts';
import type { CheckContext } from '../check.ts';
import { type Figure, undoubtedFigureOf } from './figure.ts';

/** A member is absent where the relation has none, or where its figure is missing or doubted. */
export interface DealFigures {
  readonly relation: DealRelation;
  readonly amount: Figure | undefined;
  readonly projects: Figure | undefined;
  readonly institutions: Figure | undefined;
  readonly enterprises: Figure | undefined;
}

/**
 * The figures of every kind of deal in the round.
 *
 * @example dealFigures(context)[0]?.projects?.value // 40
 */
export function dealFigures(context: CheckContext): readonly DealFigures[] {
  const figure = (id: string | undefined) => (id === undefined ? undefined : undoubtedFigureOf(context, id));
  return context.round.checks.deals.map((relation) => ({
    relation,
    amount: figure(relation.amount),
    projects: figure(relation.projects),
    institutions: figure(relation.institutions),
    enterprises: figure(relation.enterprises),
  }));
}

/** Whether a figure is there and says 0. */
export function isZero(figure: Figure | undefined): figure is Figure {
  return figure?.value === 0;
}

/** Whether a figure is there and above 0. */
export function isPositive(figure: Figure | undefined): figure is Figure {
  return figure !== undefined && figure.value > 0;
}

/** Projects alone in an otherwise empty kind of deal: the projects are then what is wrong, not each of the zeros. */
export function areProjectsAlone({ amount, projects, enterprises }: DealFigures): boolean {
  return isPositive(projects) && isZero(amount) && isZero(enterprises);
}
