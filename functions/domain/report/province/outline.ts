/** What every part of the province's summary works from. */
import { categoryRounds } from '../../round/categories.ts';
import { type Centre, hostingUnitOn } from '../../round/centre.ts';
import { localise } from '../../round/localised.ts';
import type { Round } from '../../round/round.ts';
import { categoryEvaluation } from '../../scoring/category-evaluation.ts';
import type { CentreResult } from '../../scoring/score-tree.ts';
import { type Field, fieldOf } from '../field.ts';
import type { ProvinceInput, SubmissionFacts } from '../report-input.ts';
import type { Block } from '../report-model.ts';
import { type Voice, voiceIn } from '../voice.ts';

/** A centre of the register with what this run made of it. */
export interface Entry {
  readonly centre: Centre;
  readonly hostingUnit: string;
  readonly result: CentreResult;
  /** The settings that hold for it: those of its category, where there are categories. */
  readonly round: Pick<Round, 'scheme' | 'grades'>;
  readonly submission: SubmissionFacts;
  readonly findings: number;
}

export interface Outline {
  readonly input: Omit<ProvinceInput, 'code'>;
  readonly voice: Voice;
  readonly field: Field;
  readonly decimals: number;
  /** In the order of the register; a centre that the run knows nothing of counts as not submitted. */
  readonly entries: readonly Entry[];
  /** By category, rank and number in the register. */
  readonly ranked: readonly Entry[];
  /** One a category, in their order; none where the round has no categories. */
  readonly categories: readonly CategoryOutline[];
}

/** A category as a province of its own: its centres, settings and statistics alone. */
export interface CategoryOutline {
  readonly id: string;
  readonly title: string;
  readonly outline: Outline;
}

export function outlineOf(input: Omit<ProvinceInput, 'code'>): Outline {
  const { round, evaluation } = input;
  const results = new Map(evaluation.results.map((result) => [result.centre, result]));
  const rounds = categoryRounds(round);
  const roundOf = new Map(rounds.map((one) => [one.category?.id, one.round]));
  const entries = round.centres.map((centre): Entry => {
    const result = results.get(centre.id) ?? { centre: centre.id, standing: 'not-submitted' };
    return {
      ...{ centre, result },
      hostingUnit: hostingUnitOn(centre, round.period.to),
      round: roundOf.get(result.category) ?? round,
      submission: input.submissions.get(centre.id) ?? { late: false },
      findings: input.issues.get(centre.id)?.length ?? 0,
    };
  });
  const rankOf = ({ result }: Entry): number => result.rank ?? Number.POSITIVE_INFINITY;
  const ids = (round.scheme.categories ?? []).map(({ id }) => id);
  const placeOf = ({ result }: Entry): number => ids.indexOf(result.category ?? '');
  const field = input.field ?? fieldOf(evaluation);
  return {
    input,
    voice: voiceIn(round.language),
    field,
    decimals: round.scheme.ranking.decimals,
    entries,
    ranked: entries
      .filter(({ result }) => result.rank !== undefined)
      .sort((a, b) => placeOf(a) - placeOf(b) || rankOf(a) - rankOf(b) || a.centre.no - b.centre.no),
    categories: rounds.flatMap(({ category, round: own }): readonly CategoryOutline[] => {
      if (category === undefined) return [];
      const { id } = category;
      const part = { ...input, round: own, evaluation: categoryEvaluation(evaluation, id) };
      const outline = outlineOf({ ...part, field: field.categories?.get(id) ?? field });
      return [{ id, title: localise(category.title, round.language), outline }];
    }),
  };
}

/** What is made of an outline, once; or of each category's under its title. */
export function byCategory(outline: Outline, blocksOf: (own: Outline) => readonly Block[]): Block[] {
  if (outline.categories.length === 0) return [...blocksOf(outline)];
  return outline.categories.flatMap(({ title, outline: own }): Block[] => [
    { kind: 'heading', text: title },
    ...blocksOf(own),
  ]);
}
