/** Which centre a person means. */
import type { Centre } from './centre.ts';

/**
 * The centre with this id, number or exact name; else the only one whose name contains the text. `undefined` when there is
 * none or more than one.
 *
 * @example findCentre(round.centres, '汕头分中心')?.id // 'shantou'
 */
export function findCentre(centres: readonly Centre[], asked: string): Centre | undefined {
  const wanted = asked.trim();
  const exact = centres.find(({ id, no, name }) => id === wanted || String(no) === wanted || name === wanted);
  if (exact !== undefined) return exact;
  const containing = wanted === '' ? [] : centres.filter(({ name }) => name.includes(wanted));
  return containing.length === 1 ? containing[0] : undefined;
}
