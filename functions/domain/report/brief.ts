/** What every part of a centre's report works from: the input, the voice, the field and the decimals. */
import { categoryRoundOf } from '../round/categories.ts';
import type { Localised } from '../round/localised.ts';
import { categoryEvaluation } from '../scoring/category-evaluation.ts';
import type { ScoreNode, ScoreNodeKind } from '../scoring/score-tree.ts';
import { type Field, fieldOf, medianScore } from './field.ts';
import { type NumberedFinding, numberFindings } from './findings.ts';
import { A_REVIEWER, OTHER_CENTRE, withoutOtherNames, withoutReviewers } from './other-names.ts';
import type { ReportInput } from './report-input.ts';
import { type Voice, voiceIn } from './voice.ts';

export interface Brief {
  /** With the round, the run and the field of the centre's category, where there are categories. */
  readonly input: ReportInput;
  /** What the category is called; absent where the round has none. */
  readonly category?: Localised;
  readonly voice: Voice;
  readonly field: Field;
  /** Decimals of scores and points: those of the published score. */
  readonly decimals: number;
  /** Whether the centre is one of those that make the statistics. */
  readonly isMember: boolean;
  readonly findings: readonly NumberedFinding[];
  /** Takes other centres' and their hosting units' names out of what people wrote. */
  hideNames(text: string): string;
  /** Takes reviewers' names out of what they wrote. */
  hideReviewers(text: string): string;
}

export function briefOf(given: ReportInput): Brief {
  const { centre } = given;
  const { category, round } = categoryRoundOf(given.round, centre.id) ?? { round: given.round };
  const evaluation = categoryEvaluation(given.evaluation, category?.id);
  const field = given.field ?? fieldOf(given.evaluation);
  const voice = voiceIn(round.language);
  return {
    input: { ...given, round, evaluation },
    ...(category && { category: category.title }),
    voice,
    field: field.categories?.get(category?.id ?? '') ?? field,
    decimals: round.scheme.ranking.decimals,
    isMember: evaluation.referenceSet.includes(centre.id),
    findings: numberFindings(given.issues),
    hideReviewers: withoutReviewers(given.reviewerNames ?? [], voice.say(A_REVIEWER)),
    hideNames: withoutOtherNames(given.round.centres, centre, voice.say(OTHER_CENTRE)),
  };
}

/** All nodes of a kind, in the order of the tree; none without a tree. */
export function nodesOf(tree: ScoreNode | undefined, kind: ScoreNodeKind): ScoreNode[] {
  if (tree === undefined) return [];
  const below = tree.children.flatMap((child) => nodesOf(child, kind));
  return tree.kind === kind ? [tree, ...below] : below;
}

/** Points that the median centre has at a node; `undefined` where the median is not disclosed. */
export function medianPoints(field: Field, node: ScoreNode): number | undefined {
  const score = medianScore(field, node);
  return score === undefined ? undefined : (score / 100) * node.fullPoints;
}
