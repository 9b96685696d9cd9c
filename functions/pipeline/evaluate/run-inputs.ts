import { digestOf } from '../../domain/digest/digest.ts';
import type { LedgerEntry } from '../../domain/intake/reviews.ts';
import type { Round } from '../../domain/round/round.ts';
import type { RoundDefinition } from '../../domain/round/round-definition.ts';
import { METHOD_VERSION } from '../../domain/scoring/method-version.ts';
import type { AcceptedSubmission } from '../../domain/submission/submission-state.ts';
import { loadHeads } from '../collect/load-heads.ts';
import { paths } from '../document-paths.ts';
import { bodyOf, type ReturnHead, type ReviewRecord, type RunInputs, type SchemeChoice } from '../documents.ts';
import { ledgerEntries } from '../ledger-entries.ts';
import type { Office } from '../office.ts';
import { chosenScheme, otherScheme } from './chosen-scheme.ts';

/** Raised when what is kept of a run changes, so that runs of before are made anew. */
const RUN_FORM = 4;

/** Everything that a run takes in, and what names it. */
export interface RunMaterial {
  /** Name of the run: made from `inputs`, so that the same inputs make the same run. */
  readonly run: string;
  readonly inputs: RunInputs;
  /** The round as it is to be scored: with the scheme that was chosen for it. */
  readonly round: Round;
  readonly heads: ReadonlyMap<string, ReturnHead>;
  /** By centre id: finished reviews, those with a declared conflict included. */
  readonly reviews: ReadonlyMap<string, readonly ReviewRecord[]>;
  readonly ledger: ReadonlyMap<string, LedgerEntry>;
}

/**
 * Gathers what the next run would take in, without reading any snapshot; with `scheme` as if that had been chosen.
 * Problems: `SCHEME_UNUSABLE` where the scheme that was chosen no longer fits the round's definition.
 */
export async function runMaterial(
  office: Pick<Office, 'store' | 'definition'>,
  choice?: SchemeChoice['choice'],
): Promise<RunMaterial> {
  const { round } = office.definition;
  const scheme = choice === undefined ? await chosenScheme(office) : otherScheme(office.definition, choice);
  const centres = new Set(round.centres.map(({ id }) => id));
  const heads = new Map([...(await loadHeads(office))].filter(([centre]) => centres.has(centre)));
  const reviews = await finishedReviews(office);
  const ledger = await ledgerEntries(office);
  const sorted = [...heads.values()].sort((a, b) => (a.centre < b.centre ? -1 : 1));
  const inputs: RunInputs = {
    definition: office.definition.digest,
    methodVersion: METHOD_VERSION,
    ...(scheme && { scheme: digestOf(scheme) }),
    snapshots: sorted.flatMap(({ centre, accepted }) =>
      accepted === undefined ? [] : [{ centre, ...acceptedInputs(accepted) }],
    ),
    refused: sorted
      .filter(({ accepted, state }) => accepted === undefined && state === 'has-errors')
      .map(({ centre, snapshot }) => ({ centre, snapshot })),
    reviews: digestOf([...reviews]),
    ledger: digestOf([...ledger]),
  };
  return {
    run: digestOf({ ...inputs, form: RUN_FORM }).slice(0, 16),
    round: scheme === undefined ? round : { ...round, scheme },
    ...{ inputs, heads, reviews, ledger },
  };
}

/** Of a submission what decides a result. */
function acceptedInputs({ snapshot, at, late, since, due }: AcceptedSubmission) {
  return { snapshot, at, late, ...(since !== undefined && { since }), ...(due !== undefined && { due }) };
}

/** Finished reviews by centre id, those with a conflict included; see `reviewCounter`. */
export async function finishedReviews({
  store,
  definition,
}: Pick<Office, 'store' | 'definition'>): Promise<Map<string, ReviewRecord[]>> {
  const counted = reviewCounter(definition);
  const reviews = new Map<string, ReviewRecord[]>();
  for await (const document of store.list(paths.reviews(definition.round.id))) {
    const record = counted(bodyOf<ReviewRecord>(document));
    if (record?.finished !== true) continue;
    const { centre } = record.review;
    reviews.set(centre, [...(reviews.get(centre) ?? []), record]);
  }
  return reviews;
}

/**
 * Says of a review on record how it counts. Where the round names its reviewers, marks of anybody else do not, though they
 * stay in the store; nor do those for a centre that left the round. A conflict that the list of reviewers declares counts
 * like one ticked in the scorecard.
 */
export function reviewCounter({
  round,
  reviewers,
}: Pick<RoundDefinition, 'round' | 'reviewers'>): (record: ReviewRecord) => ReviewRecord | undefined {
  const centres = new Set(round.centres.map(({ id }) => id));
  const named = new Map(reviewers.map((reviewer) => [reviewer.id, reviewer]));
  return (record) => {
    const { centre, reviewer } = record.review;
    const own = named.get(reviewer);
    if (!centres.has(centre) || (named.size > 0 && own === undefined)) return undefined;
    const isDeclared = own?.conflicts?.includes(centre) === true;
    return isDeclared ? { ...record, review: { ...record.review, conflict: true } } : record;
  };
}
