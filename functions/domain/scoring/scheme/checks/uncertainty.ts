/** What an uncertainty analysis draws can be drawn, and every alternative passes the checks of a scheme. */
import { pathText } from '../../../round/faults.ts';
import { inScheme, type SchemeFault } from '../scheme-fault.ts';
import { heightOf, leavesOf } from '../tree-parts.ts';
import { alternativeViews } from './alternatives.ts';
import { meanDomains } from './mean-domains.ts';
import type { MethodCheck, MethodView } from './method-check.ts';
import { namedIndicators, normalisations } from './normalisations.ts';
import { weightings } from './weightings.ts';

export const uncertainties: MethodCheck = (view) => [
  ...alternativeViews(view).flatMap((one) => firstOfEach(CHECKS.flatMap((check) => check(one)))),
  ...levelFaults(view),
  ...leaveOneOutFaults(view),
];

/** An alternative that fits no group is told once, not group by group. */
function firstOfEach(faults: readonly SchemeFault[]): readonly SchemeFault[] {
  const paths = faults.map(({ path }) => pathText(path));
  return faults.filter((_, i) => paths.indexOf(paths[i] ?? '') === i);
}

/** What hangs on normalisation, treatment or aggregation. */
const CHECKS: readonly MethodCheck[] = [namedIndicators, normalisations, meanDomains, weightings];

/** Shares by level reach no further than the tree. */
function levelFaults({ method, pathOf }: MethodView): readonly SchemeFault[] {
  const weights = method.uncertainty?.weights;
  const levels = heightOf(method.tree);
  if (weights?.method !== 'within' || typeof weights.share === 'number' || weights.share.length <= levels) return [];
  const found = `${weights.share.length} 层 / ${weights.share.length} levels`;
  return [
    inScheme(
      [...pathOf('uncertainty'), 'weights', 'share'],
      found,
      `至多 ${levels} 层 / at most ${levels}, as the tree has`,
    ),
  ];
}

function leaveOneOutFaults({ method, pathOf, given }: MethodView): readonly SchemeFault[] {
  if (method.uncertainty?.leaveOneOut !== true) return [];
  const leaves = leavesOf(method.tree).filter((name) => !given.includes(name));
  if (leaves.length > 1) return [];
  const found = '只有一项指标 / a single indicator';
  return [inScheme([...pathOf('uncertainty'), 'leaveOneOut'], found, '至少两项 / two indicators at least')];
}
