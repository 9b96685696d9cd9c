/** Holds the method of a scheme, and of each of its categories, against all checks. */
import { pathText } from '../../../round/faults.ts';
import { methodOf } from '../method-of.ts';
import type { SchemeFault } from '../scheme-fault.ts';
import type { Method, ScoreScheme } from '../score-scheme.ts';
import { METHOD_CHECKS } from './all-method-checks.ts';
import type { MethodView } from './method-check.ts';

/** Every fault once, though several categories may share the setting that is wrong. */
export function checkMethod(scheme: ScoreScheme): readonly SchemeFault[] {
  const seen = new Set<string>();
  return viewsOf(scheme)
    .flatMap((view) => METHOD_CHECKS.flatMap((check) => check(view)))
    .filter(({ path, found }) => {
      const key = `${pathText(path)}\n${found}`;
      return !seen.has(key) && seen.add(key);
    });
}

function viewsOf(scheme: ScoreScheme): readonly MethodView[] {
  if (scheme.categories === undefined) return [{ method: methodOf(scheme, undefined), pathOf: (key) => [key] }];
  return scheme.categories.each.map(({ id, scheme: own }, i) => ({
    method: methodOf(scheme, id),
    pathOf: (key: keyof Method) => (own?.[key] === undefined ? [key] : ['categories', 'each', i, 'scheme', key]),
  }));
}
