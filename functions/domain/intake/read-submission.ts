/** Reads the tick that submits a return, with the name and the day beside it. */
import { makeIssue } from '../issues/catalogue.ts';
import type { Issue } from '../issues/issue.ts';
import { localise } from '../round/localised.ts';
import type { Round } from '../round/round.ts';
import type { ReturnLayout } from '../workbook/layout-texts.ts';
import { COVER_KEYS } from '../workbook/return-keys.ts';
import { readDayItem } from './read-day-item.ts';
import { itemCell, itemSource, type TableReading } from './read-table.ts';
import { readTextItem } from './read-text-item.ts';
import { readTick } from './read-tick.ts';
import type { Submission } from './reading.ts';
import { plainText } from './table-cells.ts';

export interface SubmissionRead {
  readonly submission: Submission;
  readonly issues: readonly Issue[];
}

export interface SubmissionPart {
  readonly round: Round;
  readonly layout: ReturnLayout;
  /** The cover. */
  readonly reading: TableReading;
}

/**
 * Whether the return is ticked, by whom and on which day. A tick that is neither yes nor no counts as no.
 *
 * Issues: `TICK_UNCLEAR`, `SUBMITTER_MISSING` (ticked, but by nobody), `DAY_UNCLEAR`, and those of the text cells.
 *
 * @example readSubmission({ round, layout, reading }).submission // { ticked: true, by: '张三', on: '2020-05-28', source }
 */
export function readSubmission({ round, layout, reading }: SubmissionPart): SubmissionRead {
  const { by, on } = layout.cover;
  const name = readTextItem({ key: COVER_KEYS.by, item: COVER_KEYS.by, title: by.label, column: 'value' }, reading);
  const day = readDayItem({ key: COVER_KEYS.on, item: COVER_KEYS.on, title: on.label, column: 'value' }, reading);
  const source = itemSource(reading, COVER_KEYS.tick, 'value');
  const answer = readTick(itemCell(reading, COVER_KEYS.tick, 'value'), {
    yes: localise(layout.answers.yes, round.language),
    no: localise(layout.answers.no, round.language),
  });
  const submission = {
    ticked: answer === true,
    by: name.text.text,
    ...(day.text.text !== '' && { on: day.text.text }),
    ...(source && { source }),
  };
  const unclear = answer === 'unclear' ? [unclearTick({ round, layout, reading })] : [];
  const nameless = answer === true && submission.by === '' ? namelessTick({ round, layout, reading }) : [];
  return { submission, issues: [...unclear, ...nameless, ...name.issues, ...day.issues] };
}

function unclearTick({ layout, reading }: SubmissionPart): Issue {
  const at = { tab: '', ...itemSource(reading, COVER_KEYS.tick, 'value'), item: COVER_KEYS.tick };
  const received = plainText(itemCell(reading, COVER_KEYS.tick, 'value'));
  return makeIssue('TICK_UNCLEAR', { at, subject: layout.cover.tick.label, received });
}

/** Where the row of the name was not found, that is told already. */
function namelessTick({ layout, reading }: SubmissionPart): Issue[] {
  const source = itemSource(reading, COVER_KEYS.by, 'value');
  if (source === undefined) return [];
  return [makeIssue('SUBMITTER_MISSING', { at: { ...source, item: COVER_KEYS.by }, subject: layout.cover.by.label })];
}
