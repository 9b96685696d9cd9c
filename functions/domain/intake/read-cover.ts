/** Reads the cover of a return: whose it is, its fields, and the tick that submits it. */
import { makeIssue } from '../issues/catalogue.ts';
import type { Issue } from '../issues/issue.ts';
import type { Centre } from '../round/centre.ts';
import { localise } from '../round/localised.ts';
import type { Round } from '../round/round.ts';
import type { ReturnLayout } from '../workbook/layout-texts.ts';
import type { RawWorkbook } from '../workbook/raw-workbook.ts';
import { COVER_KEYS, coverFieldKey } from '../workbook/return-keys.ts';
import { readDayItem } from './read-day-item.ts';
import { readSubmission } from './read-submission.ts';
import { type ItemTable, itemCell, itemSource, readTable, type TableReading } from './read-table.ts';
import { readTextItem } from './read-text-item.ts';
import type { StatusPlace, Submission, TextObservation } from './reading.ts';
import { plainText, saysTheSame } from './table-cells.ts';

export interface CoverReading {
  readonly cover: readonly TextObservation[];
  readonly submission: Submission;
  readonly statuses: readonly StatusPlace[];
  readonly issues: readonly Issue[];
}

interface CoverPart {
  readonly round: Round;
  readonly layout: ReturnLayout;
  readonly centre: Centre;
}

/**
 * The fields of the cover, and who ticked it.
 *
 * Issues: those of `readTable` and of the text cells, `IDENTITY_MISMATCH` where the cover names another centre,
 * `DAY_UNCLEAR`, and those of `readSubmission`.
 *
 * @example readCover({ round, layout, centre }, raw).submission.ticked // false
 */
export function readCover(part: CoverPart, raw: RawWorkbook): CoverReading {
  const reading = readTable(soughtCover(part), raw);
  const fields = part.layout.cover.fields.map(({ id, label, kind, required }) => {
    const sought = { key: coverFieldKey(id), item: id, title: label, column: 'value' };
    const { text, issues } = kind === 'date' ? readDayItem(sought, reading) : readTextItem(sought, reading);
    return { text: { ...text, kind, required }, issues };
  });
  const { submission, issues } = readSubmission({ ...part, reading });
  return {
    cover: fields.map(({ text }) => text),
    submission,
    statuses: reading.statuses,
    issues: [...reading.issues, ...otherName(part, reading), ...fields.flatMap((field) => field.issues), ...issues],
  };
}

function soughtCover({ round, layout }: CoverPart): ItemTable {
  const { language } = round;
  const { tab, heads, fixed, fields, tick, by, on } = layout.cover;
  const items = [
    { key: COVER_KEYS.centre, subject: fixed.centre, item: COVER_KEYS.centre },
    ...fields.map(({ id, label }) => ({ key: coverFieldKey(id), subject: label, item: id })),
    { key: COVER_KEYS.tick, subject: tick.label, item: COVER_KEYS.tick },
    { key: COVER_KEYS.by, subject: by.label, item: COVER_KEYS.by },
    { key: COVER_KEYS.on, subject: on.label, item: COVER_KEYS.on },
  ];
  return {
    role: 'cover',
    title: tab,
    language,
    heads: { label: localise(heads.label, language), value: localise(heads.value, language) },
    ours: ['hint', 'status'],
    inputs: ['value'],
    isOurs: (key) => key === COVER_KEYS.hostingUnit || key === COVER_KEYS.period,
    explainsInputs: true,
    items: items.map((item) => ({ ...item, label: localise(item.subject, language) })),
  };
}

function otherName({ layout, centre }: CoverPart, reading: TableReading): Issue[] {
  const source = itemSource(reading, COVER_KEYS.centre, 'value');
  if (source === undefined) return [];
  const received = plainText(itemCell(reading, COVER_KEYS.centre, 'value'));
  if (saysTheSame(received, centre.name)) return [];
  const subject = { zh: centre.name, en: centre.name };
  const at = { ...source, item: COVER_KEYS.centre };
  const details = { label: layout.cover.fixed.centre };
  return [makeIssue('IDENTITY_MISMATCH', { at, subject, received, details })];
}
