/** Deals of a size that is not usual. */
import type { ReturnCheck } from '../check.ts';
import { dealFigures, isPositive } from './deal-figures.ts';
import { ratioIssues } from './ratio.ts';

/**
 * An amount per project outside `amountPerProject`; it stands at the amount. Issues: `AMOUNT_PER_PROJECT_UNUSUAL`.
 *
 * @example amountPerProject(context) // []
 */
export const amountPerProject: ReturnCheck = (context) =>
  dealFigures(context).flatMap(({ relation, amount, projects }) =>
    isPositive(amount) && isPositive(projects)
      ? ratioIssues('AMOUNT_PER_PROJECT_UNUSUAL', { of: amount, per: projects, usual: relation.amountPerProject })
      : [],
  );
