/** Projects of nobody. */
import type { ReturnCheck } from '../check.ts';
import { contradictionIssue } from './contradiction.ts';
import { areProjectsAlone, dealFigures, isPositive, isZero } from './deal-figures.ts';

/**
 * Projects above 0 with 0 enterprises served: each project is some enterprise's. Issues: `PROJECTS_WITHOUT_ENTERPRISES`.
 *
 * @example projectsWithoutEnterprises(context) // []
 */
export const projectsWithoutEnterprises: ReturnCheck = (context) =>
  dealFigures(context).flatMap((deal) => {
    const { projects, enterprises } = deal;
    if (!isPositive(projects) || !isZero(enterprises) || areProjectsAlone(deal)) return [];
    return [
      contradictionIssue('PROJECTS_WITHOUT_ENTERPRISES', { present: projects, absent: enterprises, at: 'absent' }),
    ];
  });
