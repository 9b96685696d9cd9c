/** How many points a visit may give or take. */
import { categoryRoundOf } from './categories.ts';
import type { Round } from './round.ts';

export interface VisitLimits {
  /** Absent where nothing can be added, or nothing taken off. */
  readonly bonus?: number;
  readonly penalty?: number;
}

/** The limits for a centre: those of its category, where there are categories. */
export function visitLimits(round: Round, centre: string): VisitLimits {
  return limitsIn((categoryRoundOf(round, centre)?.round ?? round).scheme);
}

/** The widest limits that any centre of the round has: which columns the ledger needs. */
export function widestVisitLimits({ scheme }: Pick<Round, 'scheme'>): VisitLimits {
  const all = [scheme, ...(scheme.categories ?? []).map((category) => category.scheme ?? {})].map(limitsIn);
  const most = (of: keyof VisitLimits): number => Math.max(0, ...all.map((limits) => limits[of] ?? 0));
  return limitsIn({ visit: { bonusAtMost: most('bonus') || undefined, penaltyAtMost: most('penalty') || undefined } });
}

function limitsIn({ visit }: Pick<Round['scheme'], 'visit'>): VisitLimits {
  const { bonusAtMost, penaltyAtMost } = visit ?? {};
  return {
    ...(bonusAtMost !== undefined && { bonus: bonusAtMost }),
    ...(penaltyAtMost !== undefined && { penalty: penaltyAtMost }),
  };
}
