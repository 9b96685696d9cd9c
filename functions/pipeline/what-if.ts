import { digestOf } from '../domain/digest/digest.ts';
import { Problem } from '../domain/problems/problem.ts';
import type { Scheme, SchemeOverlay } from '../domain/round/scheme.ts';
import { compareRuns, runState } from '../domain/scoring/compare/compare-runs.ts';
import type { ShareFault } from '../domain/scoring/compare/reweigh.ts';
import { supposeRun } from '../domain/scoring/compare/run-what-if.ts';
import type { Comparison } from '../domain/scoring/compare/share-change.ts';
import type { Supposition } from '../domain/scoring/compare/table-what-if.ts';
import { otherScheme } from './evaluate/chosen-scheme.ts';
import { knownCentre } from './known-centre.ts';
import type { Office } from './office.ts';
import { newestRun } from './runs/stored-run.ts';

export interface RunSupposition extends Omit<Supposition, 'unit'> {
  /** By id, number or name. */
  readonly centre?: string | undefined;
  /** Another scheme: its name, `default`, or what differs from the round's own. */
  readonly scheme?: string | SchemeOverlay | undefined;
}

export interface SupposedComparison extends Comparison {
  /** The run that it starts from. */
  readonly run: string;
}

/**
 * What the newest run would have come to with other figures, weights or another scheme: everything is evaluated anew, in memory, and
 * nothing is written. What lateness means stays as the run had it. Problems: `NOTHING_EVALUATED`, `CENTRE_UNKNOWN`, `SCHEME_UNUSABLE`, `CHANGE_UNUSABLE` with every fault.
 */
export async function whatIf(
  office: Pick<Office, 'store' | 'definition'>,
  { centre, scheme, figures, weights }: RunSupposition,
): Promise<SupposedComparison> {
  const { record, round, results } = await newestRun(office);
  const unit = centre === undefined ? undefined : knownCentre(round, centre).id;
  const state = runState(round, results);
  const other =
    scheme === undefined ? round.scheme : (otherScheme(office.definition, scheme) ?? office.definition.round.scheme);
  if (!isSameLateness(round.scheme, other)) throw changeUnusable([LATENESS_FIXED]);
  const { state: supposed, faults } = supposeRun(
    { round: { ...round, scheme: other }, centres: state.centres },
    { ...(unit !== undefined && { unit }), figures, weights },
  );
  if (supposed === undefined) throw changeUnusable(faults);
  return { run: record.run, ...compareRuns(state, supposed) };
}

/** A run keeps of lateness what its own scheme made of it; what another would make of it takes the submissions themselves. */
function isSameLateness(one: Pick<Scheme, 'late'>, other: Pick<Scheme, 'late'>): boolean {
  const effectOf = ({ late }: Pick<Scheme, 'late'>) => (late === undefined || late.effect === 'none' ? null : late);
  return digestOf(effectOf(one)) === digestOf(effectOf(other));
}

const LATENESS_FIXED: ShareFault = {
  node: 'late',
  found: '另一方案的迟交后果不同 / what lateness means differs',
  expected: '请用 recompute --scheme … --preview 预览 / recompute --scheme … --preview tells what it would change',
};

export function changeUnusable(faults: readonly ShareFault[]): Problem {
  return new Problem('CHANGE_UNUSABLE', {
    faults: faults.map(({ node, found, expected }) => ({ path: node, found, expected })),
  });
}
