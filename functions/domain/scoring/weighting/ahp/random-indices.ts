/** Mean consistency indices of random judgement matrices, by size; the published tables differ enough to turn a verdict. */

/** Each from n = 1 to 15; longer ones go on by `BEYOND`. */
export const RANDOM_INDICES = {
  /** Saaty, *The Analytic Hierarchy Process* (1980), as in JMcDM; the one usual in Chinese practice. */
  'saaty-1980': [0, 0, 0.58, 0.9, 1.12, 1.24, 1.32, 1.41, 1.45, 1.49, 1.51, 1.53, 1.56, 1.57, 1.59],
  /**
   * Saaty and Tran, *On the Invalidity of Fuzzifying Numerical Judgments in the Analytic Hierarchy Process*, Mathematical and
   * Computer Modelling 46 (2007), pp. 962–975, as in AHPy.
   */
  'saaty-tran-2007': [0, 0, 0.52, 0.89, 1.11, 1.25, 1.35, 1.4, 1.45, 1.49, 1.52, 1.54, 1.56, 1.58, 1.59],
  /**
   * Alonso and Lamata, *Consistency in the Analytic Hierarchy Process: A New Approach*, International Journal of Uncertainty,
   * Fuzziness and Knowledge-Based Systems 14 (2006), pp. 445–459.
   */
  'alonso-lamata-2006': [
    0, 0, 0.5245, 0.8815, 1.1086, 1.2479, 1.3417, 1.4056, 1.4499, 1.4854, 1.5141, 1.5365, 1.5551, 1.5713, 1.5838,
  ],
  /**
   * Tummala and Ling, *A Note on the Computation of the Mean Random Consistency Index of the Analytic Hierarchy Process*, Theory
   * and Decision 44 (1998), pp. 221–230, as in pymcdm 1.4.0.
   */
  'tummala-ling-1998': [
    0, 0, 0.5799, 0.8921, 1.1159, 1.2358, 1.3322, 1.3952, 1.4537, 1.4882, 1.5117, 1.5356, 1.5571, 1.5714, 1.5831,
  ],
  /** Donegan and Dodd, *A Note on Saaty's Random Indexes*, Math. Comput. Modelling 15:10 (1991), pp. 135–137, as in AHPy. */
  'donegan-dodd-1991': [
    0, 0, 0.4914, 0.8286, 1.0591, 1.1797, 1.2519, 1.3171, 1.3733, 1.4055, 1.4213, 1.4497, 1.4643, 1.4822, 1.4969,
  ],
  /** As in `ahpsurvey` (R): the mean of 500,000 random matrices. */
  'ahpsurvey-500k': [
    0, 0, 0.5251686, 0.8836651, 1.1081014, 1.2492774, 1.3415514, 1.4048466, 1.4507197, 1.4857266, 1.5141022, 1.5356638,
    1.5545925, 1.5703498, 1.5839958,
  ],
  /** As in `findRI` (R), which has 1.54 for twelve items where Saaty (1980) has 1.53. */
  'find-ri': [0, 0, 0.58, 0.9, 1.12, 1.24, 1.32, 1.41, 1.45, 1.49, 1.51, 1.54, 1.56, 1.57, 1.59],
  /** As in scikit-criteria, `ahp_ext`. */
  'scikit-criteria': [0, 0, 0.52, 0.89, 1.12, 1.26, 1.36, 1.41, 1.46, 1.49, 1.52, 1.54, 1.56, 1.58, 1.59],
} as const satisfies Record<string, readonly number[]>;

export type RandomIndexTable = keyof typeof RANDOM_INDICES;

/** Sizes above 15, where a table has any; between two of them straight lines, as in AHPy. */
const BEYOND: Readonly<Partial<Record<RandomIndexTable, readonly (readonly [size: number, index: number])[]>>> = {
  'donegan-dodd-1991': [
    ...([
      [15, 1.4969],
      [16, 1.5078],
      [17, 1.5153],
      [18, 1.5262],
      [19, 1.5313],
      [20, 1.5371],
      [25, 1.5619],
    ] as const),
    ...([
      [30, 1.5772],
      [40, 1.5976],
      [50, 1.6102],
      [60, 1.6178],
      [70, 1.6237],
      [80, 1.6277],
      [90, 1.6213],
    ] as const),
    [100, 1.6339],
  ],
};

/**
 * The random index of a table for so many items; `undefined` beyond its reach.
 *
 * @example randomIndex('donegan-dodd-1991', 22) // 1.54702
 */
export function randomIndex(table: RandomIndexTable, items: number): number | undefined {
  const listed: number | undefined = RANDOM_INDICES[table][items - 1];
  if (listed !== undefined) return listed;
  const points = BEYOND[table] ?? [];
  const after = points.findIndex(([size]) => size >= items);
  const [above, below] = [points[after], points[after - 1]];
  if (above === undefined || below === undefined) return undefined;
  return below[1] + ((above[1] - below[1]) / (above[0] - below[0])) * (items - below[0]);
}

/** The most items that a table has an index for. */
export function reachOf(table: RandomIndexTable): number {
  return BEYOND[table]?.at(-1)?.[0] ?? RANDOM_INDICES[table].length;
}
