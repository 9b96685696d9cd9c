/** ELECTRE: which units outrank which, by how much speaks for it and how little against it. */
import { compensatedSum } from '../../statistics/compensated-sum.ts';
import { type Alternatives, extremesByIndicator } from './alternatives.ts';

type Scored = Omit<Alternatives, 'isCost'>;
type Relation = readonly (readonly boolean[])[];

/** Row outranks column: the weight on which it is at least as good, and the largest shortfall as a share of the widest range. */
export interface Outranking {
  readonly concordance: readonly (readonly number[])[];
  readonly discordance: readonly (readonly number[])[];
}

/**
 * Concordance and discordance of every pair, over normalised values that count upwards.
 * Source: Roy, *Classement et choix en présence de points de vue multiples (la méthode ELECTRE)*, RAIRO 2 (1968), pp. 57–75;
 * scikit-criteria 0.9, `concordance`, `discordance`.
 *
 * @example outrankingOf({ rows: [[1], [3]], weights: [1] }).discordance // [[0, 1], [0, 0]]
 */
export function outrankingOf({ rows, weights }: Scored): Outranking {
  const widest = Math.max(...extremesByIndicator(rows).map(({ low, high }) => high - low));
  const pairs = (value: (one: readonly number[], other: readonly number[]) => number): readonly (readonly number[])[] =>
    rows.map((one, a) => rows.map((other, b) => (a === b ? 0 : value(one, other))));
  return {
    concordance: pairs((one, other) =>
      compensatedSum(one.map((value, i) => (value >= (other[i] ?? 0) ? (weights[i] ?? 0) : 0))),
    ),
    discordance: pairs((one, other) =>
      widest === 0 ? 0 : Math.max(0, ...one.map((value, i) => (other[i] ?? 0) - value)) / widest,
    ),
  };
}

/** Weights that sum to a limit must not miss it by the last bit. */
const SLACK = 1e-12;

/**
 * ELECTRE I (淘汰选择法一): a unit outranks another where at least `concordance` of the weight speaks for it and no shortfall is
 * larger than `discordance`; 1 for the units that nobody outranks (the kernel), 0 for the others. A second opinion.
 *
 * @setting secondOpinions.electre-1
 * @formula 1 where no other unit outranks it, else 0
 * @latex a \succ b \iff C_{ab} \ge p \land D_{ab} \le q
 * @missing a unit that lacks a value has no score
 * @constant speaks for both
 * @zero an ordinary value
 * @negative an ordinary value
 * @tied equal units outrank each other where the limits allow it
 * @source Roy, *Classement et choix en présence de points de vue multiples (la méthode ELECTRE)*, RAIRO 2 (1968), pp. 57–75; scikit-criteria 0.9, `ELECTRE1`
 * @example electreOne({ rows: [[1], [3]], weights: [1] }, { concordance: 0.65, discordance: 0.35 }) // [0, 1]
 */
export function electreOne(
  alternatives: Scored,
  limits: { readonly concordance: number; readonly discordance: number },
): readonly number[] {
  const { concordance, discordance } = outrankingOf(alternatives);
  const relation = alternatives.rows.map((_, a) =>
    alternatives.rows.map(
      (_other, b) =>
        a !== b &&
        (concordance[a]?.[b] ?? 0) >= limits.concordance - SLACK &&
        (discordance[a]?.[b] ?? 0) <= limits.discordance + SLACK,
    ),
  );
  return alternatives.rows.map((_, b) => (relation.some((row) => row[b] === true) ? 0 : 1));
}

export interface ElectreLimits {
  /** Concordance that counts as strong, as good and as enough, descending. */
  readonly concordance: readonly number[];
  /** Discordance that is borne, and the less that is borne beside good concordance. */
  readonly discordance: readonly number[];
}

/**
 * ELECTRE II (淘汰选择法二): strong and weak outranking; units are peeled off from the top and from the bottom, and the mean of both
 * places is the score; less is better. A second opinion.
 *
 * @setting secondOpinions.electre-2
 * @formula mean of the places from the top and from the bottom
 * @latex s = \tfrac12 (r_{\downarrow} + r_{\uparrow})
 * @missing a unit that lacks a value has no score
 * @constant speaks for both
 * @zero an ordinary value
 * @negative an ordinary value
 * @tied equal units get equal scores
 * @source Roy and Bertier, *La méthode ELECTRE II* (1973), as in scikit-criteria 0.9, `ELECTRE2`
 * @example electreTwo({ rows: [[1], [3]], weights: [1] }, { concordance: [0.65, 0.5, 0.35], discordance: [0.65, 0.35] }) // [2, 1]
 */
export function electreTwo(alternatives: Scored, limits: ElectreLimits): readonly number[] {
  const { concordance, discordance } = outrankingOf(alternatives);
  const [strong = 1, good = strong, enough = good] = limits.concordance;
  const [most = 0, less = most] = limits.discordance;
  const relationOf = (holds: (c: number, d: number) => boolean): Relation =>
    concordance.map((row, a) =>
      row.map(
        (c, b) =>
          a !== b && c > (concordance[b]?.[a] ?? 0) + SLACK && holds(c + SLACK, (discordance[a]?.[b] ?? 0) - SLACK),
      ),
    );
  const strongly = relationOf((c, d) => (c >= strong && d <= most) || (c >= good && d <= less));
  const any = relationOf((c, d) => c >= enough && d <= most);
  const either: Relation = any.map((row, a) => row.map((is, b) => is || strongly[a]?.[b] === true));
  const down = peeled(either);
  const up = peeled(either.map((_, a) => either.map((row) => row[a] === true)));
  const last = Math.max(...up);
  return down.map((place, unit) => (place + last + 1 - (up[unit] ?? 0)) / 2);
}

/** Places from 1: in every round those that nobody left outranks; where there are none all that are left share the place. */
function peeled(relation: Relation): readonly number[] {
  const places = relation.map(() => 0);
  for (let place = 1; places.includes(0); place += 1) {
    const left = [...places.keys()].filter((unit) => places[unit] === 0);
    const free = left.filter((unit) => !left.some((other) => relation[other]?.[unit] === true));
    for (const unit of free.length > 0 ? free : left) places[unit] = place;
  }
  return places;
}
