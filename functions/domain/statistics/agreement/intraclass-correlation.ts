/** How much of the differences between marks comes from what is marked, and how much from who marks. */
import { compensatedSum } from '../compensated-sum.ts';
import { mean } from '../moments.ts';

/** Reliability of the mark of one judge, and of the mean over all of them. */
export interface Reliability {
  readonly single: number | undefined;
  readonly average: number | undefined;
}

export interface IntraclassCorrelations {
  /** ICC(1,1) and ICC(1,k): every target has judges of its own, drawn at random. */
  readonly oneWay: Reliability;
  /** ICC(2,1) and ICC(2,k): the same judges, drawn at random, mark every target; strictness counts as disagreement. */
  readonly twoWay: Reliability;
}

/**
 * Intraclass correlations by analysis of variance, with n targets, k judges and mean squares between targets (BMS), within
 * targets (WMS), between judges (JMS) and of the rest (EMS):
 *
 *     ICC(1,1) = (BMS − WMS) / (BMS + (k − 1)·WMS)                        ICC(1,k) = (BMS − WMS) / BMS
 *     ICC(2,1) = (BMS − EMS) / (BMS + (k − 1)·EMS + k·(JMS − EMS)/n)      ICC(2,k) = (BMS − EMS) / (BMS + (JMS − EMS)/n)
 *
 * `undefined` for fewer than two targets or judges; a member is `undefined` where its denominator is not positive, as where
 * all marks are equal. Estimates may be negative: the judges then agree less than chance would have it.
 * Source: Shrout and Fleiss, *Intraclass Correlations: Uses in Assessing Rater Reliability*, Psychological Bulletin 86 (1979),
 * 420–428; the same formulas as `ICC` of the R package psych.
 *
 * @param rows a row for each target with one mark of each judge, none missing
 * @example intraclassCorrelations([[1, 1], [2, 2], [3, 3]])?.twoWay.average // 1
 */
export function intraclassCorrelations(rows: readonly (readonly number[])[]): IntraclassCorrelations | undefined {
  const n = rows.length;
  const k = rows[0]?.length ?? 0;
  if (n < 2 || k < 2 || rows.some((row) => row.length !== k)) return undefined;
  const grand = mean(rows.flat()) ?? 0;
  const ofTargets = rows.map((row) => mean(row) ?? 0);
  const ofJudges = Array.from({ length: k }, (_, judge) => mean(rows.map((row) => row[judge] ?? 0)) ?? 0);
  const bms = (k * squares(ofTargets.map((one) => one - grand))) / (n - 1);
  const wms = squares(rows.flatMap((row, i) => row.map((mark) => mark - (ofTargets[i] ?? 0)))) / (n * (k - 1));
  const jms = (n * squares(ofJudges.map((one) => one - grand))) / (k - 1);
  const rest = rows.flatMap((row, i) => row.map((mark, j) => mark - (ofTargets[i] ?? 0) - (ofJudges[j] ?? 0) + grand));
  const ems = squares(rest) / ((n - 1) * (k - 1));
  return {
    oneWay: { single: share(bms - wms, bms + (k - 1) * wms), average: share(bms - wms, bms) },
    twoWay: {
      single: share(bms - ems, bms + (k - 1) * ems + (k * (jms - ems)) / n),
      average: share(bms - ems, bms + (jms - ems) / n),
    },
  };
}

function squares(distances: readonly number[]): number {
  return compensatedSum(distances.map((distance) => distance * distance));
}

function share(part: number, whole: number): number | undefined {
  return whole > 0 ? part / whole : undefined;
}
