import { checkReturn } from '../../domain/checks/check-return.ts';
import { peerFactsOf } from '../../domain/checks/peers/peer-facts.ts';
import { peerStatistics } from '../../domain/checks/peers/peer-statistics.ts';
import { readReturn } from '../../domain/intake/read-return.ts';
import type { ReturnReading } from '../../domain/intake/reading.ts';
import type { Issue } from '../../domain/issues/issue.ts';
import type { Terms } from '../../domain/round/terms.ts';
import { rawOfPlan } from '../../domain/workbook/carry/raw-of-plan.ts';
import { identifyWorkbook } from '../../domain/workbook/identify-workbook.ts';
import type { WorkbookPlan } from '../../domain/workbook/plan.ts';
import type { RawWorkbook } from '../../domain/workbook/raw-workbook.ts';

export interface TermsChange {
  readonly before: Terms;
  readonly after: Terms;
}

/** A workbook as it is, and as it would be. */
export interface ReturnPair {
  readonly before: RawWorkbook;
  readonly after: RawWorkbook | WorkbookPlan;
}

/** Findings of a centre that would come and that would go. */
export interface FindingsChange {
  readonly centre: string;
  readonly name: string;
  readonly added: readonly Issue[];
  readonly gone: readonly Issue[];
}

/** Which centres' findings other terms would change, each return read and checked under both. Workbooks that are no returns are passed over. */
export function changedFindings(
  { before, after }: TermsChange,
  pairs: readonly ReturnPair[],
): readonly FindingsChange[] {
  const returns = pairs.filter(({ before: raw }) => identifyWorkbook(raw)?.kind === 'return');
  const then = findingsUnder(
    before,
    returns.map((pair) => pair.before),
  );
  const now = findingsUnder(
    after,
    returns.map((pair) => ('names' in pair.after ? rawOfPlan(pair.after) : pair.after)),
  );
  return after.round.centres.flatMap(({ id, name }): FindingsChange[] => {
    const [was, is] = [then.get(id), now.get(id)];
    if (was === undefined || is === undefined) return [];
    const added = is.filter((issue) => !was.some((other) => isSame(issue, other)));
    const gone = was.filter((issue) => !is.some((other) => isSame(issue, other)));
    return added.length + gone.length === 0 ? [] : [{ centre: id, name, added, gone }];
  });
}

function findingsUnder(
  { round, layouts }: Terms,
  workbooks: readonly RawWorkbook[],
): ReadonlyMap<string, readonly Issue[]> {
  const readings = workbooks.flatMap((raw): ReturnReading[] => {
    const centre = round.centres.find(({ id }) => id === identifyWorkbook(raw)?.subject);
    return centre === undefined ? [] : [readReturn({ round, layout: layouts.return, centre }, raw)];
  });
  const facts = readings.map((reading) => ({ centre: reading.centre, facts: peerFactsOf(round, reading) }));
  const peers = peerStatistics(round, facts);
  return new Map(
    readings.flatMap((reading): [string, readonly Issue[]][] => {
      const centre = round.centres.find(({ id }) => id === reading.centre);
      return centre === undefined ? [] : [[centre.id, checkReturn({ round, centre, reading, peers })]];
    }),
  );
}

/** The same finding at the same item, wherever that stands. */
function isSame(one: Issue, other: Issue): boolean {
  return one.code === other.code && (one.at.item ?? one.at.a1) === (other.at.item ?? other.at.a1);
}
