/** The findings of a return in the order and with the numbers by which the report speaks of them. */
import type { Issue, Severity } from '../issues/issue.ts';

export interface NumberedFinding {
  readonly number: number;
  readonly issue: Issue;
}

/** Signs that every font of the reports has. */
export const SEVERITY_SIGNS: Readonly<Record<Severity, string>> = { error: '×', warning: '▲', info: 'ⓘ' };

const ORDER: readonly Severity[] = ['error', 'warning', 'info'];

/** Errors first, then warnings, then hints; among equals the order in which they were found. */
export function numberFindings(issues: readonly Issue[]): NumberedFinding[] {
  const ordered = ORDER.flatMap((severity) => issues.filter((issue) => issue.severity === severity));
  return ordered.map((issue, position) => ({ number: position + 1, issue }));
}

/**
 * The marks beside an item: sign and number of each of its findings.
 *
 * @example findingMarks(findings, 'loans') // "▲2 ▲3"
 */
export function findingMarks(findings: readonly NumberedFinding[], item: string): string {
  return findings
    .filter(({ issue }) => issue.at.item === item || issue.also?.includes(item))
    .map(({ number, issue }) => `${SEVERITY_SIGNS[issue.severity]}${number}`)
    .join(' ');
}
