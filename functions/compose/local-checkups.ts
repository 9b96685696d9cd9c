import { checkFolder } from '../adapters/this-machine/check-folder.ts';
import type { RoundDefinition } from '../domain/round/round-definition.ts';
import { checkDefinition } from '../pipeline/doctor/check-definition.ts';
import { checkNotices } from '../pipeline/doctor/check-notices.ts';
import { checkPrinting } from '../pipeline/doctor/check-printing.ts';
import { checkRound } from '../pipeline/doctor/check-round.ts';
import { checkWorkbooks } from '../pipeline/doctor/check-workbooks.ts';
import type { Office } from '../pipeline/office.ts';
import type { Checkup } from '../ports/checkup.ts';

export interface LocalSurroundings {
  readonly workspace: string;
  readonly definition: () => Promise<RoundDefinition>;
  /** Every caller gets the same one. */
  readonly office: () => Promise<Office>;
  readonly printer: Office['printer'];
}

/** What the local profile needs of the machine and of its workspace. */
export function localCheckups({ workspace, definition, office, printer }: LocalSurroundings): readonly Checkup[] {
  return [
    checkFolder('workspace', workspace),
    checkDefinition(definition),
    checkRound(office),
    checkWorkbooks(office),
    checkNotices(office),
    checkPrinting(printer),
  ];
}
