import { digestOf } from '../../domain/digest/digest.ts';
import { Problem } from '../../domain/problems/problem.ts';
import { pathText } from '../../domain/round/faults.ts';
import type { RoundDefinition } from '../../domain/round/round-definition.ts';
import type { Scheme } from '../../domain/round/scheme.ts';
import { schemeOf } from '../../domain/round/scheme-over.ts';
import { paths } from '../document-paths.ts';
import { load, type RoundRecord, type SchemeChoice } from '../documents.ts';
import type { Office } from '../office.ts';

/**
 * The scheme by which the round is scored until somebody decides otherwise, where it is not the round's own. Problems:
 * `SCHEME_UNUSABLE` where what was decided no longer fits the round's definition.
 */
export async function chosenScheme({
  store,
  definition,
}: Pick<Office, 'store' | 'definition'>): Promise<Scheme | undefined> {
  const record = await load<RoundRecord>(store, paths.round(definition.round.id));
  return record?.scheme && otherScheme(definition, record.scheme.choice);
}

/** The scheme of a choice where it differs from the round's own. Problems: `SCHEME_UNUSABLE`. */
export function otherScheme(definition: RoundDefinition, choice: SchemeChoice['choice']): Scheme | undefined {
  const { value, faults } = schemeOf(definition, choice);
  if (value === undefined) {
    const told = faults.map(({ path, ...fault }) => ({ ...fault, path: pathText(['scheme', ...path]) }));
    throw new Problem('SCHEME_UNUSABLE', { faults: told });
  }
  return digestOf(value) === digestOf(definition.round.scheme) ? undefined : value;
}
