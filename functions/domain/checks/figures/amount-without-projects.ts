/** Money without anything that it went to. */
import type { ReturnCheck } from '../check.ts';
import { contradictionIssue } from './contradiction.ts';
import { dealFigures, isPositive, isZero } from './deal-figures.ts';

/**
 * An amount above 0 with 0 projects. It stands at the projects, where a figure was most likely forgotten; where no
 * enterprise was served either, at the amount. Issues: `AMOUNT_WITHOUT_PROJECTS`.
 *
 * @example amountWithoutProjects(context) // []
 */
export const amountWithoutProjects: ReturnCheck = (context) =>
  dealFigures(context).flatMap(({ amount, projects, enterprises }) => {
    if (!isPositive(amount) || !isZero(projects)) return [];
    const at = isZero(enterprises) ? 'present' : 'absent';
    return [contradictionIssue('AMOUNT_WITHOUT_PROJECTS', { present: amount, absent: projects, at })];
  });
