/** Findings as rows of the findings tab. */
import { describeIssue } from '../issues/catalogue.ts';
import type { Issue, Severity } from '../issues/issue.ts';
import { type Language, localise } from '../round/localised.ts';
import type { FeedbackRow } from './feedback.ts';
import type { FindingsTexts } from './layout-parts.ts';
import { STATUS_MARKS } from './plan.ts';

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];

/** How the workbook's findings are put into words. */
export interface FindingsVoice {
  readonly texts: FindingsTexts;
  readonly language: Language;
}

/**
 * Errors first, then what asks for an explanation, then notes; among equals the order stays, which is that of the form.
 *
 * @example errorsFirst([note, error])[0] === error // true
 */
export function errorsFirst(issues: readonly Issue[]): readonly Issue[] {
  return [...issues].sort((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity));
}

/**
 * One row for each finding, with the mark of its weight and the link to its cell; without findings one friendly row.
 *
 * @example findingRows([], voice)[0]?.columns[0] // '✓'
 */
export function findingRows(issues: readonly Issue[], { texts, language }: FindingsVoice): FeedbackRow[] {
  if (issues.length > 0) return issues.map((issue) => findingRow(issue, { texts, language }));
  return [{ severity: 'info', columns: [STATUS_MARKS.ok, localise(texts.clean, language), '', '', '', '', ''] }];
}

function findingRow(issue: Issue, { texts, language }: FindingsVoice): FeedbackRow {
  const { severity, at, received, explanation = '' } = issue;
  const { message, remedy } = describeIssue(issue, language);
  const link = at.a1 === undefined ? {} : { link: { tab: at.tab, a1: at.a1 } };
  const nothing = at.a1 === undefined ? '' : localise(texts.nothingRead, language);
  return {
    severity,
    columns: [
      `${STATUS_MARKS[severity]} ${localise(texts.severities[severity], language)}`,
      localise(issue.subject, language),
      at.a1 === undefined ? at.tab : `${at.tab} ${at.a1}`,
      received === '' ? nothing : received,
      message,
      remedy,
      explanation,
    ],
    ...link,
  };
}
