/** Words for what the structure of a workbook can have wrong with it: tabs, rows, keys, identity. */
import type { IssueWords } from './issue.ts';

export const WORKBOOK_ISSUES = {} as const satisfies Record<string, IssueWords>;
