import type { CentresOf } from '../domain/assignment/assignment.ts';
import type { RoundDefinition } from '../domain/round/round-definition.ts';

/**
 * Where a round's definition comes from.
 *
 * Problems: `ROUND_INVALID` with every fault of every file, when anything in it is wrong or missing; `FILE_UNWRITABLE`.
 */
export interface RoundDefinitions {
  load(): Promise<RoundDefinition>;
  /**
   * Notes in the list of reviewers which centres each is to mark. Nothing else of it changes: order, other columns, and rows of
   * reviewers that are not named stay as they are.
   */
  assign(centresOf: CentresOf): Promise<void>;
}
