/** What every part of a centre's report works from: the input, the voice, the field and the decimals. */
import type { ScoreNode, ScoreNodeKind } from '../scoring/score-tree.ts';
import { type Field, fieldOf, medianScore } from './field.ts';
import { type NumberedFinding, numberFindings } from './findings.ts';
import { OTHER_CENTRE, withoutOtherNames } from './other-names.ts';
import type { ReportInput } from './report-input.ts';
import { type Voice, voiceIn } from './voice.ts';

export interface Brief {
  readonly input: ReportInput;
  readonly voice: Voice;
  readonly field: Field;
  /** Decimals of scores and points: those of the published score. */
  readonly decimals: number;
  /** Whether the centre is one of those that make the statistics. */
  readonly isMember: boolean;
  readonly findings: readonly NumberedFinding[];
  /** Takes other centres' names out of what people wrote. */
  hideNames(text: string): string;
}

export function briefOf(input: ReportInput): Brief {
  const { round, evaluation, centre } = input;
  const voice = voiceIn(round.language);
  return {
    input,
    voice,
    field: input.field ?? fieldOf(evaluation),
    decimals: round.scheme.ranking.decimals,
    isMember: evaluation.referenceSet.includes(centre.id),
    findings: numberFindings(input.issues),
    hideNames: withoutOtherNames(round.centres, centre, voice.say(OTHER_CENTRE)),
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
