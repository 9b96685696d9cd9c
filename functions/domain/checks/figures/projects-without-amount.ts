/** Projects that no money went to. */
import type { ReturnCheck } from '../check.ts';
import { contradictionIssue } from './contradiction.ts';
import { areProjectsAlone, dealFigures, isPositive, isZero } from './deal-figures.ts';

/**
 * Projects above 0 with an amount of 0. It stands at the amount; where no enterprise was served either, at the projects,
 * and then this one finding speaks for all. Issues: `PROJECTS_WITHOUT_AMOUNT`.
 *
 * @example projectsWithoutAmount(context) // []
 */
export const projectsWithoutAmount: ReturnCheck = (context) =>
  dealFigures(context).flatMap((deal) => {
    const { amount, projects } = deal;
    if (!isPositive(projects) || !isZero(amount)) return [];
    const at = areProjectsAlone(deal) ? 'present' : 'absent';
    return [contradictionIssue('PROJECTS_WITHOUT_AMOUNT', { present: projects, absent: amount, at })];
  });
