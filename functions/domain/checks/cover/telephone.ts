/** Telephone fields under which nobody would answer. */
import type { TextObservation } from '../../intake/reading.ts';
import { makeIssue } from '../../issues/catalogue.ts';
import type { ReturnCheck } from '../check.ts';
import { coverTitle } from './cover-title.ts';
import { arePlausibleNumbers } from './plausible-telephone.ts';

/**
 * Telephone fields of the cover with something that is no telephone number; empty ones are told by another check.
 * Issues: `TELEPHONE_IMPLAUSIBLE`.
 *
 * @example telephone(context) // []
 */
export const telephone: ReturnCheck = ({ round, reading }) =>
  reading.cover.flatMap((field) => {
    if (!isTelephone(field) || field.source === undefined || field.text.trim() === '') return [];
    if (arePlausibleNumbers(field.text, round.language)) return [];
    const at = { ...field.source, item: field.item };
    return [makeIssue('TELEPHONE_IMPLAUSIBLE', { at, subject: coverTitle(field), received: field.text })];
  });

/** Older snapshots do not hold a field's kind; its key tells it then. */
function isTelephone({ kind, item }: TextObservation): boolean {
  return kind === undefined ? /(^|-)(tele)?phone(-|$)/.test(item) : kind === 'phone';
}
