/** A question about ranks, made ready for many evaluations. */

import type { Review } from '../../intake/reviews.ts';
import { type Evaluated, scoreUnits } from '../engine/score-units.ts';
import { type Choice, chosenMethod } from './chosen-method.ts';
import { type FlatTree, flatTree } from './flat-tree.ts';
import { type GroupPlan, groupPlans, type ScoreRoom, scoreRoom } from './node-scores.ts';
import {
  type OfficialRoom,
  type OfficialRules,
  officialRoom,
  officialRules,
  type Settle,
  settler,
} from './official.ts';
import { type DrawnPanel, drawnPanel } from './review-panel.ts';
import { type RandomStream, randomStream } from './seeded-random.ts';
import { type RankQuestion, type Space, spaceOf } from './space.ts';
import { type Variants, variantsOf } from './variants.ts';

export interface RankModel {
  readonly question: RankQuestion;
  readonly space: Space;
  /** The evaluation by the scheme as it stands. */
  readonly nominal: Evaluated;
  readonly tree: FlatTree;
  readonly variants: Variants;
  /** By aggregation, then by group. */
  readonly plans: readonly (readonly GroupPlan[])[];
  /** By indicator that is left out; −1 for none. */
  readonly rulesOf: (leftOut: number) => OfficialRules;
  readonly settle: Settle;
  readonly reviewers: DrawnPanel | undefined;
  readonly stream: RandomStream;
  /** Where an evaluation is made and its results stand until the next. */
  readonly state: DrawState;
  readonly room: OfficialRoom;
}

export interface DrawState extends ScoreRoom {
  choice: Choice;
  /** Scores by node, then by unit; the groups’ own columns are written anew each time. */
  readonly columns: Float64Array[];
  /** Scores of the branch whose reviewers were drawn. */
  readonly marks: Float64Array;
  /** Reviews that were drawn, by unit. */
  reviews: readonly (readonly Review[])[] | undefined;
}

/** The scheme as it stands. */
export const AS_IT_STANDS: Choice = { treatment: 0, normalisation: 0, imputation: 0, aggregation: 0, leftOut: -1 };

/** Beyond so many units counts of all ranks take too much room; so long a ranking is read in bands anyway. */
export const UNITS_AT_MOST = 2_000;

/** The model of a question of up to `UNITS_AT_MOST` units. */
export function rankModel(question: RankQuestion): RankModel {
  const { input, panel } = question;
  const units = input.table.units.length;
  if (units > UNITS_AT_MOST) throw new RangeError(`${units} units, more than ${UNITS_AT_MOST}`);
  const nominal = scoreUnits(input);
  const space = spaceOf(question, hasGaps(nominal));
  const tree = flatTree(input.method.tree);
  const given = new Set(input.given?.keys());
  const facts = { input, nominal, tree };
  const room = officialRoom(units);
  const rules = new Map<number, OfficialRules>();
  return {
    ...{ question, space, nominal, tree, room },
    variants: variantsOf(input, space, tree),
    plans: space.aggregations.map((_, aggregation) =>
      groupPlans(tree, chosenMethod(input.method, space, { ...AS_IT_STANDS, aggregation }), given),
    ),
    rulesOf: (leftOut) => {
      const known = rules.get(leftOut) ?? officialRules(facts, tree.leaves.indexOf(space.leaves[leftOut] ?? ''));
      rules.set(leftOut, known);
      return known;
    },
    settle: settler(facts, room),
    reviewers: panel !== undefined && space.factors.includes('reviewers') ? drawnPanel(panel) : undefined,
    stream: randomStream(),
    state: emptyState(tree, units),
  };
}

function hasGaps({ indicators }: Evaluated): boolean {
  return [...indicators.values()].some(({ denominated, notApplicable }) =>
    denominated.some((value, unit) => value === undefined && !notApplicable.has(unit)),
  );
}

function emptyState(tree: FlatTree, units: number): DrawState {
  return { ...scoreRoom(tree, units), choice: AS_IT_STANDS, marks: new Float64Array(units), reviews: undefined };
}
