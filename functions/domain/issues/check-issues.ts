/** Words for what the checks find in a return or between returns. */
import { COMPARISON_ISSUES } from './comparison-issues.ts';
import { FIGURE_ISSUES } from './figure-issues.ts';
import { REPORT_TEXT_ISSUES } from './report-text-issues.ts';
import { SUBMISSION_ISSUES } from './submission-issues.ts';

export const CHECK_ISSUES = { ...COMPARISON_ISSUES, ...FIGURE_ISSUES, ...REPORT_TEXT_ISSUES, ...SUBMISSION_ISSUES };
