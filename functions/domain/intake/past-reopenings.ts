/** Tells of wishes to open a return again whose time was over when they were first read. */
import { makeIssue } from '../issues/catalogue.ts';
import type { Issue } from '../issues/issue.ts';
import type { Round } from '../round/round.ts';
import type { LedgerLayout } from '../workbook/layout-texts.ts';
import { REOPEN } from '../workbook/ledger-reopen.ts';
import type { ReopenWish } from './reviews.ts';

/**
 * A finding for each of the wishes, at the cell of its time.
 *
 * Issues: `REOPEN_TIME_PAST`.
 *
 * @example pastReopenings({ round, layout }, [wish])[0]?.received // '2020-06-05 23:59'
 */
export function pastReopenings(
  { round, layout }: { readonly round: Round; readonly layout: LedgerLayout },
  wishes: readonly ReopenWish[],
): readonly Issue[] {
  const head = layout.register.reopen?.heads.reopenUntil;
  return wishes.flatMap(({ centre, until = '', at }) => {
    const name = round.centres.find(({ id }) => id === centre)?.name;
    if (head === undefined || name === undefined) return [];
    const subject = { zh: `${name} · ${head.zh}`, en: `${name} · ${head.en}` };
    const place = { tab: '', ...at, item: `${centre}:${REOPEN.until}` };
    return [makeIssue('REOPEN_TIME_PAST', { at: place, subject, received: until.replace('T', ' ') })];
  });
}
