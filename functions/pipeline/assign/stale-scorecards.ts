import type { CentresOf } from '../../domain/assignment/assignment.ts';
import { readScorecard } from '../../domain/intake/read-scorecard.ts';
import { READERS, readIdentified } from '../collect/read-identified.ts';
import { inOrder } from '../in-order.ts';
import type { Office } from '../office.ts';

/** A scorecard that is handed out already and holds other centres than it should. */
export interface StaleScorecard {
  readonly reviewer: string;
  readonly workbook: string;
  /** Ids of the centres that it lacks. */
  readonly lacking: readonly string[];
}

/**
 * Scorecards that lack a centre of their reviewer. One that holds too many is no harm: it goes on being read. One that cannot be
 * read is left to the next collect, which says so.
 */
export async function staleScorecards(
  office: Pick<Office, 'workbooks' | 'definition'>,
  centresOf: CentresOf,
): Promise<readonly StaleScorecard[]> {
  const { round, layouts } = office.definition;
  const entries = await office.workbooks.list('scorecard');
  const stale: StaleScorecard[] = [];
  for await (const { entry, read } of inOrder(entries, READERS, async (entry) => ({
    entry,
    read: await readIdentified(office, entry),
  }))) {
    if ('kind' in read) continue;
    const { reviewer, reviews } = readScorecard({ round, layout: layouts.scorecard }, read.workbook);
    const there = new Set(reviews.map(({ centre }) => centre));
    const lacking = (centresOf.get(reviewer) ?? []).filter((centre) => !there.has(centre));
    if (lacking.length > 0) stale.push({ reviewer, workbook: entry.name, lacking });
  }
  return stale;
}
