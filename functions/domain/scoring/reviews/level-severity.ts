/** Takes out of the marks that some reviewers are stricter than others, or use less of the scale. */
import { mean, standardDeviation } from '../../statistics/moments.ts';
import type { ScoreStep } from '../score-tree.ts';

/** How a reviewer marks: over the centres marked, as shares of the full marks. */
export interface Severity {
  readonly reviewer: string;
  readonly centres: number;
  readonly mean: number;
  /** Absent for a single centre. */
  readonly deviation?: number;
  /** Why the marks are left as they are, where they are. */
  readonly left?: 'one-centre' | 'no-spread';
}

/** What a reviewer thinks of a centre: the share of the full marks, see `shareOfFull`. */
export interface View {
  readonly reviewer: string;
  readonly share: number;
}

export interface Levelling {
  /** Of all reviewers' shares together. */
  readonly mean: number;
  readonly deviation: number;
  /** By id. */
  readonly reviewers: readonly Severity[];
}

/** Shares this near to each other are equal: what parts them is rounding dust. */
const EQUAL = 1e-9;

/**
 * What levelling needs to know: m and s are mean and standard deviation (n − 1) of a reviewer's shares over the centres
 * marked, M and S those over all reviewers and centres. The centres of every reviewer are taken for a fair sample of all, as a
 * drawn assignment makes them. Whoever marked one centre, or gave the same share to all, is left as is and named.
 * `undefined` for fewer than two shares in all.
 *
 * @param views one for each review that has a mark
 * @example levellingOf([{ reviewer: 'a', share: 0.5 }, { reviewer: 'b', share: 0.7 }])?.reviewers[0]?.left // 'one-centre'
 */
export function levellingOf(views: readonly View[]): Levelling | undefined {
  const all = views.map(({ share }) => share);
  const [middle, deviation] = [mean(all), standardDeviation(all)];
  if (middle === undefined || deviation === undefined) return undefined;
  const byReviewer = [...Map.groupBy(views, ({ reviewer }) => reviewer)].sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    mean: middle,
    deviation,
    reviewers: byReviewer.map(([reviewer, own]) => {
      const shares = own.map(({ share }) => share);
      return severityOf(reviewer, shares);
    }),
  };
}

function severityOf(reviewer: string, shares: readonly number[]): Severity {
  const deviation = standardDeviation(shares);
  const facts = { reviewer, centres: shares.length, mean: mean(shares) ?? 0 };
  if (deviation === undefined) return { ...facts, left: 'one-centre' };
  const isFlat = Math.max(...shares) - Math.min(...shares) <= EQUAL;
  return { ...facts, deviation, ...(isFlat && { left: 'no-spread' as const }) };
}

/**
 * Levelled severity: a mark's z-score among the reviewer's own, put back on the mean M and the deviation S of all reviewers, so that a
 * strict reviewer does no harm to the centres assigned to them. It takes the centres of every reviewer for a fair sample of all, as
 * a drawn assignment makes them. Every point of a reviewer moves by the same straight line.
 *
 * @setting reviews.levelSeverity
 * @formula y = full · min(1, max(0, M + S · (x / full − m) / s))
 * @latex y = v \cdot \min\left(1, \max\left(0, M + S\,\frac{x/v - m}{s}\right)\right)
 * @missing “not scored” is no mark and is not levelled
 * @constant who marked one centre, or gave the same to all, is left as they are and named
 * @zero an ordinary mark
 * @negative refused when it is read
 * @tied equal marks of one reviewer stay equal
 * @source standardisation within judges, the z-score of the OECD/JRC Handbook (2008), p. 84; ours as a step of this kind
 * @example levelMark(6, { full: 10, reviewer: 'a', levelling: { mean: 0.75, deviation: 0.1, reviewers: [{ reviewer: 'a', centres: 2, mean: 0.6, deviation: 0.1 }] } })?.result // 7.5
 */
export function levelMark(
  mark: number,
  { full, levelling, reviewer }: { readonly full: number; readonly levelling: Levelling; readonly reviewer: string },
): ScoreStep | undefined {
  const own = levelling.reviewers.find((one) => one.reviewer === reviewer);
  if (own?.deviation === undefined || own.left !== undefined) return undefined;
  const share = levelling.mean + (levelling.deviation * (mark / full - own.mean)) / own.deviation;
  return {
    method: 'levelled-severity',
    formula: 'y = full × min(1, max(0, M + S × (x / full − m) / s))',
    inputs: { x: mark, full, m: own.mean, s: own.deviation, M: levelling.mean, S: levelling.deviation },
    result: full * Math.min(1, Math.max(0, share)),
  };
}
