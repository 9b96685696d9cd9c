/** Checks an index itself: whether its indicators, groups and weights do what they are meant to. */
import type { Severity } from '../../issues/issue.ts';
import type { Evaluated } from '../engine/score-units.ts';
import { INDEX_CHECKS } from './all-index-checks.ts';
import type { IndexFinding } from './index-finding.ts';
import { type IndexStatistics, indexStatistics } from './index-statistics.ts';
import { type IndexNames, tableNames } from './index-view.ts';

export interface CheckedIndex {
  readonly statistics: IndexStatistics;
  /** Errors first, then warnings, then hints; among equals in the order of the checks. */
  readonly findings: readonly IndexFinding[];
}

const ORDER: readonly Severity[] = ['error', 'warning', 'info'];

/** All findings about an evaluation, and what they were found by; nothing here changes a score. */
export function checkIndex(evaluated: Evaluated, names: IndexNames = tableNames(evaluated)): CheckedIndex {
  const statistics = indexStatistics(evaluated, names);
  const found = INDEX_CHECKS.flatMap((check) => check(statistics));
  return { statistics, findings: ORDER.flatMap((severity) => found.filter((one) => one.severity === severity)) };
}
