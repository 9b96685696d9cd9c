/** What an assignment of reviewers has to respect. It changes no result, so that it stays out of the round's digest. */
import type { ReviewerRow } from './centre.ts';

export interface PanelMember {
  readonly id: string;
  /** Municipalities that the reviewer belongs to. */
  readonly municipalities: readonly string[];
  /** Ids of centres that the office gave to the reviewer by hand. */
  readonly pinned: readonly string[];
}

/** What the rows of the reviewers' list hold, in their order. */
export function panelOf(reviewers: readonly ReviewerRow[]): readonly PanelMember[] {
  return reviewers.map(({ id, municipality = [], pinned = [] }) => ({ id, municipalities: municipality, pinned }));
}
