/** Holds the method of a scheme, and of each of its categories, against all checks. */
import { pathText } from '../../../round/faults.ts';
import { methodOf } from '../method-of.ts';
import type { SchemeFault } from '../scheme-fault.ts';
import type { Method, ScoreScheme } from '../score-scheme.ts';
import { isLeaf } from '../tree-parts.ts';
import type { GroupSetting } from '../tree-schema.ts';
import { METHOD_CHECKS } from './all-method-checks.ts';
import type { MethodCheck, MethodView } from './method-check.ts';

type Path = readonly PropertyKey[];

/** Every fault once, though several categories may share the setting that is wrong. */
export function checkMethod(scheme: ScoreScheme): readonly SchemeFault[] {
  return faultsOfViews(viewsOf(scheme), METHOD_CHECKS);
}

/** All faults of some views of one method. */
export function faultsOfViews(views: readonly MethodView[], checks: readonly MethodCheck[]): readonly SchemeFault[] {
  const seen = new Set<string>();
  return views
    .flatMap((view) => checks.flatMap((check) => check(view)))
    .filter(({ path, found }) => {
      const key = `${pathText(path)}\n${found}`;
      return !seen.has(key) && seen.add(key);
    });
}

/** What is checked of a scheme: its method, or that of each category. */
export function viewsOf(scheme: ScoreScheme): readonly MethodView[] {
  const view = (method: Method, pathOf: (key: keyof Method) => Path): MethodView => {
    const paths = new Map(groupPaths(method.tree, pathOf('tree')));
    const groupPath = (group: GroupSetting): Path => paths.get(group) ?? pathOf('tree');
    return { method, pathOf, groupPath, weightsPath: (group) => [...groupPath(group), 'weights'], given: [] };
  };
  if (scheme.categories === undefined) return [view(methodOf(scheme, undefined), (key) => [key])];
  return scheme.categories.each.map(({ id, scheme: own }, i) =>
    view(methodOf(scheme, id), (key) => (own?.[key] === undefined ? [key] : ['categories', 'each', i, 'scheme', key])),
  );
}

function groupPaths(group: GroupSetting, path: Path): readonly (readonly [GroupSetting, Path])[] {
  const below = group.children.flatMap((child, i) =>
    isLeaf(child) ? [] : groupPaths(child, [...path, 'children', i]),
  );
  return [[group, path], ...below];
}
