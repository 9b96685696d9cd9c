import { digestOf } from '../../domain/digest/digest.ts';
import type { CentreResult } from '../../domain/scoring/score-tree.ts';
import type { ResultRecord, RunInputs } from '../documents.ts';

/** What a change comes from. */
export type Cause =
  /** Another submission is judged, or one is refused. */
  | 'data'
  | 'reviews'
  | 'ledger'
  | 'scheme'
  | 'definition'
  | 'method'
  /** Nothing of its own: the other centres changed, and with them ranks and statistics. */
  | 'others'
  /** There was none before. */
  | 'first'
  /** The one in force was made from an earlier run. */
  | 'behind'
  /** The printed form changed. */
  | 'layout'
  /** Its file is not there as it was made. */
  | 'file';

/** What of a centre's result people ask for. */
export interface Outline
  extends Pick<CentreResult, 'category' | 'standing' | 'exact' | 'published' | 'rank' | 'grade'> {
  /** Why it is vetoed, where it is. */
  readonly veto?: string;
}

/** The little that is kept of a centre's result to hold it against another. */
export interface ResultGist {
  readonly outline: Outline;
  readonly snapshot: string;
  readonly reviews: string;
  readonly ledger: string;
}

export function gistOf({ result, submission, reviews, ledger }: ResultRecord): ResultGist {
  const { category, standing, exact, published, rank, grade, reason, snapshot } = result;
  return {
    outline: {
      ...(category !== undefined && { category }),
      standing,
      ...(exact !== undefined && { exact }),
      ...(published !== undefined && { published }),
      ...(rank !== undefined && { rank }),
      ...(grade !== undefined && { grade }),
      ...(standing === 'vetoed' && reason && { veto: reason.zh }),
    },
    snapshot: digestOf([submission?.snapshot ?? snapshot ?? '', submission?.at ?? '', standing === 'has-errors']),
    reviews: digestOf(reviews),
    ledger: digestOf(ledger ?? null),
  };
}

/** What two runs differ in for all centres. */
export function sharedCauses(before: RunInputs, after: RunInputs): readonly Cause[] {
  return [
    ...(before.scheme === after.scheme ? [] : ['scheme' as const]),
    ...(before.definition === after.definition ? [] : ['definition' as const]),
    ...(before.methodVersion === after.methodVersion ? [] : ['method' as const]),
  ];
}

/** What two runs differ in. */
export function causesBetween(before: RunInputs, after: RunInputs): readonly Cause[] {
  const data = ({ snapshots, refused }: RunInputs): string => digestOf({ snapshots, refused });
  return [
    ...(data(before) === data(after) ? [] : ['data' as const]),
    ...(before.reviews === after.reviews ? [] : ['reviews' as const]),
    ...(before.ledger === after.ledger ? [] : ['ledger' as const]),
    ...sharedCauses(before, after),
  ];
}

/** What differs in what was judged of one centre. */
export function ownCauses(before: ResultGist, after: ResultGist): readonly Cause[] {
  return [
    ...(before.snapshot === after.snapshot ? [] : ['data' as const]),
    ...(before.reviews === after.reviews ? [] : ['reviews' as const]),
    ...(before.ledger === after.ledger ? [] : ['ledger' as const]),
  ];
}
