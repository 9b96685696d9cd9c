/** 拟考察名单: where visits tell most, and some by lot so that nobody may feel safe. */
import { drawOrder } from '../assignment/draw-lots.ts';
import type { Risk } from './assess-risk.ts';

export interface VisitCandidate {
  readonly id: string;
  /** Number in the register: it parts equal risks. */
  readonly no: number;
  readonly risk: Risk;
}

export interface ProposedVisit {
  readonly id: string;
  /** Chosen for its risk, or by lot among all others. */
  readonly by: 'risk' | 'lot';
}

export interface VisitRequest {
  /** How many visits; fewer where there are fewer candidates. */
  readonly number: number;
  /** Share of them that is drawn by lot, 0 to 1; the number is rounded half up. */
  readonly byLot: number;
  readonly seed: string;
}

/**
 * The proposed visits: those of the highest score first, equal ones in the order of the register, then those that the lot falls on
 * among all that are left, whatever their risk. A candidate without a score is proposed by lot alone. The same candidates and the same seed
 * give the same list, in whatever order they come.
 *
 * @example proposeVisits(candidates, { number: 5, byLot: 0.2, seed: '2019' }).map(({ by }) => by) // ['risk', 'risk', 'risk', 'risk', 'lot']
 */
export function proposeVisits(
  candidates: readonly VisitCandidate[],
  { number, byLot, seed }: VisitRequest,
): readonly ProposedVisit[] {
  const wanted = Math.min(number, candidates.length);
  const scored = candidates
    .filter(({ risk }) => risk.score !== undefined)
    .toSorted((a, b) => (b.risk.score ?? 0) - (a.risk.score ?? 0) || a.no - b.no);
  const first = scored.slice(0, wanted - Math.floor(wanted * byLot + 0.5));
  const chosen = new Set(first.map(({ id }) => id));
  const others = candidates.filter(({ id }) => !chosen.has(id));
  const drawn = drawOrder(others, seed).slice(0, wanted - first.length);
  return [
    ...first.map(({ id }): ProposedVisit => ({ id, by: 'risk' })),
    ...drawn.map(({ id }): ProposedVisit => ({ id, by: 'lot' })),
  ];
}
