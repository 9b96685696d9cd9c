/** Mean consistency indices of random judgement matrices, by size; the published tables differ enough to turn a verdict. */

/** Each from n = 1 to 15; tables that are shorter end earlier. */
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
} as const satisfies Record<string, readonly number[]>;

export type RandomIndexTable = keyof typeof RANDOM_INDICES;
