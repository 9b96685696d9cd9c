/** Words for what a single cell can have wrong with it. */
import type { IssueWords } from './issue.ts';

export const CELL_ISSUES = {} as const satisfies Record<string, IssueWords>;
