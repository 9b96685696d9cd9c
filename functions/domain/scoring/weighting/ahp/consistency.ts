/** How consistent judgements are, and which of them to ask for again. */
import { consistencyIndex, type Judgements } from './judgement-weights.ts';
import { RANDOM_INDICES, type RandomIndexTable } from './random-indices.ts';

/**
 * CR = CI/RI; 0 for up to two items, `undefined` where the table does not reach that many items.
 * Source: Saaty, *The Analytic Hierarchy Process* (1980), p. 21; the tables differ, so a ratio is printed with its table.
 *
 * @example consistencyRatio([[1, 3], [1 / 3, 1]], [0.75, 0.25], 'saaty-1980') // 0
 */
export function consistencyRatio(
  judgements: Judgements,
  weights: readonly number[],
  table: RandomIndexTable,
): number | undefined {
  if (judgements.length <= 2) return 0;
  const random: number | undefined = RANDOM_INDICES[table][judgements.length - 1];
  return random === undefined ? undefined : consistencyIndex(judgements, weights) / random;
}

export interface Revision {
  readonly row: number;
  readonly column: number;
  readonly given: number;
  /** What would fit the other judgements: wᵢ/wⱼ. */
  readonly fitting: number;
}

/**
 * The judgements that fit the others worst, by a_ij · w_j/w_i, worst first: those to ask for again.
 * Source: Harker, *Derivatives of the Perron Root of a Positive Reciprocal Matrix*, Applied Mathematics and Computation 22
 * (1987), pp. 217–232; Saaty, *Decision-making with the AHP: Why is the principal eigenvector necessary* (2003), p. 90.
 *
 * @example worstJudgements([[1, 9], [1 / 9, 1]], [0.5, 0.5], 1) // [{ row: 0, column: 1, given: 9, fitting: 1 }]
 */
export function worstJudgements(
  judgements: Judgements,
  weights: readonly number[],
  count: number,
): readonly Revision[] {
  const pairs = judgements.flatMap((row, i) =>
    row.flatMap((given, j) =>
      j > i ? [{ row: i, column: j, given, fitting: (weights[i] ?? 0) / (weights[j] ?? 1) }] : [],
    ),
  );
  const misfit = ({ given, fitting }: Revision): number => Math.abs(Math.log(given / fitting));
  return pairs.sort((a, b) => misfit(b) - misfit(a)).slice(0, count);
}
