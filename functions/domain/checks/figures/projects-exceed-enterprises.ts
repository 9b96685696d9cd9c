/** More projects than the enterprises served can have had. */
import type { ReturnCheck } from '../check.ts';
import { sayFigure, sayItem, sayQuantity, sayRatio } from '../words/say-figure.ts';
import { dealFigures, isPositive } from './deal-figures.ts';
import { figureIssue } from './figure.ts';

/**
 * More projects per enterprise than `projectsPerEnterprise`. The reverse is no contradiction: many enterprises are served
 * without coming to a deal. Issues: `PROJECTS_EXCEED_ENTERPRISES`.
 *
 * @example projectsExceedEnterprises(context) // []
 */
export const projectsExceedEnterprises: ReturnCheck = (context) =>
  dealFigures(context).flatMap(({ relation, projects, enterprises }) => {
    if (!isPositive(projects) || !isPositive(enterprises)) return [];
    const ratio = projects.value / enterprises.value;
    if (ratio <= relation.projectsPerEnterprise) return [];
    const details = {
      projects: sayQuantity(projects.value, projects.indicator),
      enterprises: sayItem(enterprises.label, enterprises.source),
      value: sayQuantity(enterprises.value, enterprises.indicator),
      ratio: sayRatio(ratio),
      limit: sayFigure(relation.projectsPerEnterprise),
    };
    return [figureIssue('PROJECTS_EXCEED_ENTERPRISES', projects, { details, also: [enterprises] })];
  });
