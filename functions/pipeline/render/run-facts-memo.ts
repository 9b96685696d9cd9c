import type { Office } from '../office.ts';
import { type RunFacts, runFacts } from './report-facts.ts';

/** The facts of a run, loaded once as long as the same run is asked for. */
export type RunFactsMemo = (run: string) => Promise<RunFacts | undefined>;

/**
 * Keeps the facts of the run that was asked for last, so that a process that prints many reports of a run reads its
 * results once. Facts that could not be loaded, or of a run that is not there, are forgotten.
 */
export function runFactsMemo(office: Pick<Office, 'store' | 'definition'>): RunFactsMemo {
  let kept: { readonly run: string; readonly facts: Promise<RunFacts | undefined> } | undefined;
  return async (run) => {
    const entry = kept?.run === run ? kept : { run, facts: runFacts(office, run) };
    kept = entry;
    try {
      const facts = await entry.facts;
      if (facts === undefined && kept === entry) kept = undefined;
      return facts;
    } catch (error) {
      if (kept === entry) kept = undefined;
      throw error;
    }
  };
}
