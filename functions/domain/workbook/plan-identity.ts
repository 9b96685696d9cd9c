/** The hidden tab by which a workbook says whose it is. */
import { a1Of } from './a1.ts';
import { bareTab } from './bare-tab.ts';
import type { Identity } from './identify-workbook.ts';
import type { PlannedCell, PlannedTab } from './plan.ts';
import { roleMark } from './tab-roles.ts';

/** The subject of the ledger's identity. */
export const OFFICE = 'office';

/**
 * A very hidden tab with the facts of `identity` one below the other.
 *
 * @example planIdentity({ kind: 'return', round: 'r', subject: 'shantou', layout: '1' }).title // '_identity'
 */
export function planIdentity({ kind, round, subject, layout }: Identity): PlannedTab {
  const facts = Object.entries({ kind, round, subject, layout });
  const cells = facts.flatMap(([name, value], i): PlannedCell[] => [
    { a1: a1Of(1, i + 2), look: 'key', value: name },
    { a1: a1Of(2, i + 2), look: 'key', value },
  ]);
  return bareTab('_identity', [{ a1: 'A1', look: 'key', value: roleMark('identity') }, ...cells]);
}
