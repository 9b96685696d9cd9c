/** What became of the findings since the last check. */
import type { Issue } from '../issues/issue.ts';

export interface IssueChanges {
  /** Found before, not any more. */
  readonly fixed: readonly Issue[];
  /** Found now, not before. */
  readonly new: readonly Issue[];
  /** Found before and now, as they are now. */
  readonly open: readonly Issue[];
}

/**
 * Holds two lists of findings against each other. A finding is the same one when code, tab and item agree, also in another
 * row, because a row that moved is still that row; the cell decides where there is no item, and the subject where there is
 * neither.
 *
 * @example compareIssues([], [issue]) // { fixed: [], new: [issue], open: [] }
 */
export function compareIssues(previous: readonly Issue[], current: readonly Issue[]): IssueChanges {
  const before = new Set(previous.map(identityOf));
  const now = new Set(current.map(identityOf));
  return {
    fixed: previous.filter((issue) => !now.has(identityOf(issue))),
    new: current.filter((issue) => !before.has(identityOf(issue))),
    open: current.filter((issue) => before.has(identityOf(issue))),
  };
}

function identityOf({ code, at, subject }: Issue): string {
  const place = at.item === undefined ? { cell: at.a1 ?? subject.zh } : { item: at.item };
  return JSON.stringify([code, at.tab, place]);
}
