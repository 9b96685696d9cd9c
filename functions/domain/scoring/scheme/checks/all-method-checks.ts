/** Everything that is checked in a method, in the order of reporting. */
import { formulas } from './formulas.ts';
import { meanDomains, someWeight } from './mean-domains.ts';
import type { MethodCheck } from './method-check.ts';
import { namedIndicators, normalisations } from './normalisations.ts';
import { gradeLimits, results } from './results.ts';
import { treeMembers } from './tree-members.ts';
import { uncertainties } from './uncertainty.ts';
import { weightings } from './weightings.ts';

/** What a round's scheme has in common with any other; the rest of a round has checks of its own. */
export const SHARED_CHECKS: readonly MethodCheck[] = [
  formulas,
  normalisations,
  meanDomains,
  weightings,
  results,
  uncertainties,
];

export const METHOD_CHECKS: readonly MethodCheck[] = [
  treeMembers,
  namedIndicators,
  someWeight,
  ...SHARED_CHECKS,
  gradeLimits,
];
