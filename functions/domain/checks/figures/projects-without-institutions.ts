/** Projects that nobody could have financed. */
import type { ReturnCheck } from '../check.ts';
import { contradictionIssue } from './contradiction.ts';
import { areProjectsAlone, dealFigures, isPositive, isZero } from './deal-figures.ts';

/**
 * Projects above 0 with 0 institutions in the centre. A warning, because an institution outside the centre may have
 * financed them. Issues: `PROJECTS_WITHOUT_INSTITUTIONS`.
 *
 * @example projectsWithoutInstitutions(context) // []
 */
export const projectsWithoutInstitutions: ReturnCheck = (context) =>
  dealFigures(context).flatMap((deal) => {
    const { projects, institutions } = deal;
    if (!isPositive(projects) || !isZero(institutions) || areProjectsAlone(deal)) return [];
    return [
      contradictionIssue('PROJECTS_WITHOUT_INSTITUTIONS', { present: projects, absent: institutions, at: 'absent' }),
    ];
  });
