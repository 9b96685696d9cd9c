/** 现场考察: the office's points from visits as bounded items beside the total. */
import type { Scheme } from '../round/scheme.ts';
import type { Adjustments } from './scheme/result-schema.ts';

/** Columns, and items, of what the ledger says; a slash keeps them apart from every id of a round. */
export const VISIT = { bonus: 'office/visit-bonus', penalty: 'office/visit-penalty' } as const;
export const VISIT_COLUMNS: readonly string[] = Object.values(VISIT);

/** Points from a visit, as the office entered them; within the limits of the scheme, and with a reason. */
export interface VisitPoints {
  readonly bonus?: number;
  readonly penalty?: number;
  readonly reason: string;
}

/**
 * The items of the scheme with those of visits behind them. Each is held to its own limit, whatever the ledger said when it was
 * read, and then to the limits of all items together; a total without limits of its own stays within 0 and 100.
 *
 * @example withVisits({ visit: { bonusAtMost: 2 } })?.items[0]?.atMost // 2
 */
export function withVisits({ adjustments, visit }: Pick<Scheme, 'adjustments' | 'visit'>): Adjustments | undefined {
  if (visit === undefined) return adjustments;
  const { bonusAtMost, penaltyAtMost } = visit;
  const items: Adjustments['items'] = [
    ...(bonusAtMost === undefined ? [] : [{ ...BONUS, atMost: bonusAtMost }]),
    ...(penaltyAtMost === undefined ? [] : [{ ...PENALTY, atMost: penaltyAtMost }]),
  ];
  return { total: { from: 0, to: 100 }, ...adjustments, items: [...(adjustments?.items ?? []), ...items] };
}

const BONUS = {
  id: VISIT.bonus,
  title: { zh: '现场考察加分', en: 'Visit: points added' },
  kind: 'bonus',
  by: VISIT.bonus,
} as const;

const PENALTY = {
  id: VISIT.penalty,
  title: { zh: '现场考察扣分', en: 'Visit: points taken off' },
  kind: 'penalty',
  by: VISIT.penalty,
} as const;

/** The number in one of the columns. */
export function visitNumber(visit: VisitPoints | undefined, column: string): number | undefined {
  return column === VISIT.bonus ? visit?.bonus : visit?.penalty;
}
