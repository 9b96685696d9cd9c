/** One draw: what it chooses, and the ranks that follow. Each is what the engine would give, to the last bit. */
import type { Scored } from '../engine/score-node.ts';
import type { UnitsInput } from '../engine/score-units.ts';
import { qualitativePart } from '../qualitative-part.ts';
import { type Choice, chosenMethod, drawnInput, type GroupWeights } from './chosen-method.ts';
import { drawWeights } from './draw-weights.ts';
import { scoreGroup } from './node-scores.ts';
import type { RankModel } from './rank-model.ts';
import { oneOf, type Random } from './seeded-random.ts';
import { FACTORS, type Factor } from './space.ts';
import type { EdgeWeights } from './variants.ts';

/** Plain draws have a sample of their own; a design takes each factor from one of two. */
export type Sample = 'plain' | 'a' | 'b';

const SAMPLES: readonly Sample[] = ['plain', 'a', 'b'];

export interface DrawName {
  readonly draw: number;
  readonly sampleOf: (factor: Factor) => Sample;
}

export const plainDraw = (draw: number): DrawName => ({ draw, sampleOf: () => 'plain' });

function randomFor(factor: Factor, { draw, sampleOf }: DrawName, { stream, question }: RankModel): Random {
  const purpose = SAMPLES.indexOf(sampleOf(factor)) * FACTORS.length + FACTORS.indexOf(factor);
  stream.startAt({ seed: question.uncertainty.seed, draw, purpose });
  return stream.next;
}

/** What a draw chooses among alternatives: each is equally likely. What is drawn hangs on the seed and the name alone. */
export function choiceOf(model: RankModel, name: DrawName): Choice {
  const { factors, treatments, normalisations, imputations, aggregations, leaves } = model.space;
  const among = (factor: Factor, count: number): number =>
    factors.includes(factor) ? oneOf(count, randomFor(factor, name, model)) : 0;
  return {
    treatment: among('treatment', treatments.length),
    normalisation: among('normalisation', normalisations.length),
    imputation: among('imputation', imputations.length),
    aggregation: among('aggregation', aggregations.length),
    leftOut: among('leaveOneOut', leaves.length + 1) - 1,
  };
}

/** Evaluates the draw of that name, which chose `choice`; the results stand in the model's room until the next. */
export function evaluateDraw(model: RankModel, name: DrawName, choice: Choice = choiceOf(model, name)): void {
  const { question, reviewers, state, tree } = model;
  const base = take(model, choice);
  const setting = question.uncertainty.weights;
  if (setting !== undefined) {
    drawWeights({ tree, base, setting }, randomFor('weights', name, model), state.edges.weights);
  }
  if (reviewers !== undefined) {
    reviewers.drawInto(state.marks, randomFor('reviewers', name, model));
    state.columns[tree.leaves.indexOf(question.panel?.node ?? '')] = state.marks;
    state.reviews = reviewers.drawn();
  }
  finish(model);
}

/** Evaluates choices that are given, with weights in place of the scheme's for the groups that are named. */
export function evaluateChoice(model: RankModel, choice: Choice, weights: GroupWeights = new Map()): void {
  const { state, tree } = model;
  take(model, choice);
  for (const [group, { id }] of tree.groups.entries()) {
    state.edges.weights.set(weights.get(id) ?? [], tree.starts[group] ?? 0);
  }
  finish(model);
}

function take({ variants, state }: RankModel, choice: Choice): EdgeWeights {
  const variant = variants.variantOf(choice);
  const base = variants.weightsOf(choice, variant);
  for (let leaf = 0; leaf < variant.columns.length; leaf += 1) {
    state.columns[leaf] = variant.columns[leaf] ?? new Float64Array();
  }
  state.edges.weights.set(base.weights);
  state.edges.isThere.set(base.isThere);
  state.choice = choice;
  state.reviews = undefined;
  return base;
}

function finish({ plans, state, settle, rulesOf }: RankModel): void {
  const { columns, choice } = state;
  for (const plan of plans[choice.aggregation] ?? []) scoreGroup(plan, state);
  settle(columns, rulesOf(choice.leftOut));
}

/** The last evaluation as the engine takes it: `scoreUnits` of it gives the same scores, ranks and grades, with every step. */
export function inputOfLast({ question, space, tree, state }: RankModel): UnitsInput {
  const { input, panel } = question;
  const method = chosenMethod(input.method, space, state.choice);
  const weights = new Map(
    tree.groups.map(({ id }, group) => {
      const [first, last] = [tree.starts[group] ?? 0, tree.starts[group + 1] ?? 0];
      const edges = Array.from({ length: last - first }, (_, i) => first + i);
      const gone = space.leaves[state.choice.leftOut];
      const named = edges.map((edge) => [tree.names[edge] ?? '', state.edges.weights[edge] ?? 0] as const);
      return [id, new Map(named.filter(([name]) => name !== gone))] as const;
    }),
  );
  const { reviews } = state;
  if (panel === undefined || reviews === undefined) return drawnInput(input, { method, weights });
  const scores = reviews.map((own) => qualitativePart(panel.round, own, panel.levelling).score);
  const marks: Scored = { ...(input.given?.get(panel.node) ?? { id: panel.node, notApplicable: new Set() }), scores };
  return drawnInput(input, { method, weights, given: new Map([...(input.given ?? []), [panel.node, marks]]) });
}
