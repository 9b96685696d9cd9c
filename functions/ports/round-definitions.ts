import type { RoundDefinition } from '../domain/round/round-definition.ts';

/**
 * Where a round's definition comes from.
 *
 * Problems: `ROUND_INVALID` with every fault of every file, when anything in it is wrong or missing.
 */
export interface RoundDefinitions {
  load(): Promise<RoundDefinition>;
}
