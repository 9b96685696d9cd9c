/** The form of a check of the index. */
import type { IndexFinding } from '../index-finding.ts';
import type { IndexStatistics } from '../index-statistics.ts';

export type IndexCheck = (index: IndexStatistics) => readonly IndexFinding[];
