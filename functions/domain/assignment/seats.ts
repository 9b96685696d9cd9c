/** Who sits where while an assignment is made. */

/** Seats of reviewers at centres; some may not be moved. */
export interface Seats {
  /** Centres by reviewer. */
  readonly taken: Map<string, Set<string>>;
  readonly isPinned: (reviewer: string, centre: string) => boolean;
  readonly isHeld: (reviewer: string, centre: string) => boolean;
  readonly isAllowed: (reviewer: string, centre: string) => boolean;
}

export function loadOf({ taken }: Pick<Seats, 'taken'>, reviewer: string): number {
  return taken.get(reviewer)?.size ?? 0;
}

export function sits({ taken }: Pick<Seats, 'taken'>, reviewer: string, centre: string): boolean {
  return taken.get(reviewer)?.has(centre) === true;
}
