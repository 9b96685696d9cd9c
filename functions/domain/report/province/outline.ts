/** What every part of the province's summary works from. */
import { type Centre, hostingUnitOn } from '../../round/centre.ts';
import type { CentreResult } from '../../scoring/score-tree.ts';
import { type Field, fieldOf } from '../field.ts';
import type { ProvinceInput, SubmissionFacts } from '../report-input.ts';
import { type Voice, voiceIn } from '../voice.ts';

/** A centre of the register with what this run made of it. */
export interface Entry {
  readonly centre: Centre;
  readonly hostingUnit: string;
  readonly result: CentreResult;
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
  /** By rank, then by number in the register. */
  readonly ranked: readonly Entry[];
}

export function outlineOf(input: Omit<ProvinceInput, 'code'>): Outline {
  const { round, evaluation } = input;
  const results = new Map(evaluation.results.map((result) => [result.centre, result]));
  const entries = round.centres.map(
    (centre): Entry => ({
      centre,
      hostingUnit: hostingUnitOn(centre, round.period.to),
      result: results.get(centre.id) ?? { centre: centre.id, standing: 'not-submitted' },
      submission: input.submissions.get(centre.id) ?? { late: false },
      findings: input.issues.get(centre.id)?.length ?? 0,
    }),
  );
  const rankOf = ({ result }: Entry): number => result.rank ?? Number.POSITIVE_INFINITY;
  return {
    input,
    voice: voiceIn(round.language),
    field: input.field ?? fieldOf(evaluation),
    decimals: round.scheme.ranking.decimals,
    entries,
    ranked: entries
      .filter(({ result }) => result.rank !== undefined)
      .sort((a, b) => rankOf(a) - rankOf(b) || a.centre.no - b.centre.no),
  };
}
