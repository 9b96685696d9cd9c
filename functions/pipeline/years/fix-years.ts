import type { Write } from '../../ports/store.ts';
import { paths } from '../document-paths.ts';
import { toBody } from '../documents.ts';
import type { Office } from '../office.ts';
import { earlierDocuments } from './earlier-record.ts';

/**
 * The writes that fix what the office's definition took from the rounds before it, to go into the commit that opens the round with
 * this definition: from then on a later change of last year's results moves nothing here. None where that is fixed already.
 */
export function yearsWrites({
  definition,
  clock,
  who,
}: Pick<Office, 'definition' | 'clock' | 'who'>): readonly Write[] {
  if (definition.unfixed === undefined) return [];
  const round = definition.round.id;
  const { head, pages } = earlierDocuments(round, { ...definition.unfixed, takenAt: clock.now().toISOString(), who });
  return [{ kind: 'put', path: paths.earlierRounds(round), body: toBody(head) }, ...pages];
}
