import type { RoundDefinition } from '../../domain/round/round-definition.ts';
import { withEarlierRounds } from '../../domain/years/with-earlier-rounds.ts';
import type { Store } from '../../ports/store.ts';
import { frozenRounds } from './earlier-record.ts';
import { takeRounds } from './take-rounds.ts';

/**
 * The definition with what the store knows of the rounds before it: as it was fixed for this round, or as it is now where nothing
 * has been fixed yet, which the next opening of the round does. A definition that names no round before it is as it was, and
 * the store is not asked.
 */
export async function knowingYears(store: Store, definition: RoundDefinition): Promise<RoundDefinition> {
  const { id, previous } = definition.round;
  if (previous === undefined) return definition;
  const frozen = await frozenRounds(store, id, previous.round);
  const rounds = frozen ?? (await takeRounds(store, previous.round));
  const known = withEarlierRounds(definition, rounds);
  return frozen === undefined ? { ...known, unfixed: { of: previous.round, rounds } } : known;
}
