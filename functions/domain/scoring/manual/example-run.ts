/** The round that the manual's worked example comes from: the shipped one with the sample workspace's figures and marks. */
import type { RoundDefinition } from '../../round/round-definition.ts';
import { sampleInputs } from '../../sample/sample-inputs.ts';
import { sampleReviewers } from '../../sample/sample-reviewers.ts';
import { scoreRound } from '../score-round.ts';
import type { CentreResult, Evaluation, ScoreNode } from '../score-tree.ts';
import type { CentreInput } from '../standing.ts';

export interface ExampleRun {
  readonly definition: Pick<RoundDefinition, 'round' | 'layouts'>;
  readonly inputs: readonly CentreInput[];
  readonly evaluation: Evaluation;
  /** The centre whose score is taken apart. */
  readonly own: CentreResult & { readonly tree: ScoreNode };
  readonly input: CentreInput;
}

/** A run of the sample; the example is the centre in the middle of the ranking. */
export function exampleRun(definition: Pick<RoundDefinition, 'round' | 'layouts'>): ExampleRun {
  const { round, layouts } = definition;
  const [, ...rows] = sampleReviewers(
    round,
    round.centres.map(({ id }) => id),
  );
  const reviewers = rows.map(([id = '', , centres = '']) => ({ id, centres: centres.split(' ') }));
  const inputs = sampleInputs({ round, layout: layouts.scorecard, reviewers });
  const evaluation = scoreRound(round, inputs);
  const ranked = evaluation.results
    .filter(({ rank }) => rank !== undefined)
    .sort((a, b) => (a.rank ?? 0) - (b.rank ?? 0));
  const own = ranked[Math.floor((ranked.length - 1) / 2)];
  const input = inputs.find(({ centre }) => centre === own?.centre);
  if (own?.tree === undefined || input === undefined) throw new TypeError('The sample ranks no centre');
  return { definition, inputs, evaluation, own: { ...own, tree: own.tree }, input };
}
