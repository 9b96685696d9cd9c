import { Problem } from '../../domain/problems/problem.ts';
import { differenceText, termDifferences } from '../../domain/round/term-differences.ts';
import { termsDigest } from '../../domain/round/terms.ts';
import { paths } from '../document-paths.ts';
import { load, type RoundRecord } from '../documents.ts';
import type { Office } from '../office.ts';
import { keptTerms } from './kept-terms.ts';
import type { TermsInForce } from './version-record.ts';

/**
 * Goes on only where the round's definition has the terms by which the round was opened or last amended, or where the round
 * is not opened yet. Problems: `DEFINITION_CHANGED`, with everything that differs.
 */
export async function assertTerms(office: Pick<Office, 'store' | 'definition'>): Promise<void> {
  const { store, definition } = office;
  const record = await load<RoundRecord>(store, paths.round(definition.round.id));
  if (record?.frozen === undefined || record.definition === definition.digest) return;
  await assertSameTerms(office, record.frozen);
}

/** Goes on only where the definition has these terms. Problems: `DEFINITION_CHANGED`. */
export async function assertSameTerms(
  office: Pick<Office, 'store' | 'definition'>,
  { version, terms }: TermsInForce,
): Promise<void> {
  const { definition } = office;
  if (termsDigest(definition) === terms) return;
  const differences = termDifferences(await keptTerms(office, terms), definition).map(differenceText);
  throw new Problem('DEFINITION_CHANGED', { round: definition.round.id, version, differences });
}
