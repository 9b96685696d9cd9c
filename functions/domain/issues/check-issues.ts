/** Words for what the checks find in a return or between returns. */
import type { IssueWords } from './issue.ts';

export const CHECK_ISSUES = {} as const satisfies Record<string, IssueWords>;
