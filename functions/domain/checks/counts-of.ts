/** How many findings of which weight a return has. */
import type { Issue } from '../issues/issue.ts';

export interface IssueCounts {
  readonly errors: number;
  readonly warnings: number;
  /** Warnings for which the centre has given no explanation. */
  readonly unexplained: number;
  readonly infos: number;
}

/**
 * Counts findings by severity.
 *
 * @example countsOf([]) // { errors: 0, warnings: 0, unexplained: 0, infos: 0 }
 */
export function countsOf(issues: readonly Issue[]): IssueCounts {
  const warnings = issues.filter(({ severity }) => severity === 'warning');
  return {
    errors: issues.filter(({ severity }) => severity === 'error').length,
    warnings: warnings.length,
    unexplained: warnings.filter(({ explanation = '' }) => explanation.trim() === '').length,
    infos: issues.filter(({ severity }) => severity === 'info').length,
  };
}

/** Whether a return with these findings may count: no errors. Warnings ask for an explanation and do not stop it. */
export function isValid(issues: readonly Issue[]): boolean {
  return countsOf(issues).errors === 0;
}
