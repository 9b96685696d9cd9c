/** How the children of a group are put together. */
import type { Method } from './score-scheme.ts';
import { heightOf } from './tree-parts.ts';
import type { AggregationSetting, GroupSetting } from './tree-schema.ts';

/**
 * The group's own aggregation, else that of its level, the last one serving all levels above; arithmetic where nothing is said.
 *
 * @example aggregationOf({ id: 'g', children: ['a'] }, { aggregation: [{ method: 'geometric' }] }) // { method: 'geometric' }
 */
export function aggregationOf(group: GroupSetting, { aggregation }: Pick<Method, 'aggregation'>): AggregationSetting {
  const levels = aggregation ?? [];
  return group.aggregation ?? levels[heightOf(group) - 1] ?? levels.at(-1) ?? { method: 'arithmetic' };
}
