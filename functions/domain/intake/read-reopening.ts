/** Reads the columns of the ledger that open a return again. */
import type { Issue } from '../issues/issue.ts';
import type { Centre } from '../round/centre.ts';
import { REOPEN } from '../workbook/ledger-reopen.ts';
import { readMoment } from './read-moment.ts';
import { itemSource } from './read-table.ts';
import type { RegisterCells, RegisterPart } from './register-row.ts';
import type { ReopenWish } from './reviews.ts';

export interface ReopeningRead {
  readonly wish: ReopenWish;
  readonly issues: readonly Issue[];
}

/**
 * The wish of a row; absent in a ledger without the columns. A day without a time lasts to its last minute. A time without
 * a reason opens nothing. Whether the time is still to come is no matter of the cell: see `reopenFindings`.
 *
 * Issues: `REOPEN_TIME_UNCLEAR`, `REOPEN_WITHOUT_REASON`.
 *
 * @example readReopening(centre, row, part)?.wish.until // '2020-06-05T23:59'
 */
export function readReopening(
  { id }: Centre,
  row: RegisterCells,
  { reading, layout }: RegisterPart,
): ReopeningRead | undefined {
  const hasColumn = reading.table?.columns.has(REOPEN.until) === true;
  if (layout.register.reopen === undefined || !hasColumn) return undefined;
  const moment = readMoment(row.cell(REOPEN.until));
  const reason = row.text(REOPEN.reason);
  const answer = itemSource(reading, id, REOPEN.answer);
  const at = itemSource(reading, id, REOPEN.until);
  const isUnclear = moment === 'unclear';
  const isUnfounded = !isUnclear && moment !== undefined && reason === '';
  return {
    wish: {
      ...{ centre: id, reason, isUnclear },
      ...(!isUnclear && moment !== undefined && { until: `${moment.day}T${moment.time ?? LAST_MINUTE}` }),
      ...(answer && { answer }),
      ...(at && { at }),
    },
    issues: [
      ...(isUnclear ? [row.issue('REOPEN_TIME_UNCLEAR', REOPEN.until)] : []),
      ...(isUnfounded ? [row.issue('REOPEN_WITHOUT_REASON', REOPEN.reason)] : []),
    ],
  };
}

const LAST_MINUTE = '23:59';
