import type { AuditFact } from '../../domain/audit/audit-entry.ts';
import { paths } from '../document-paths.ts';
import { load, type RoundRecord, toBody } from '../documents.ts';
import { listWorkbooks } from '../list-workbooks.ts';
import type { Office } from '../office.ts';
import { keptTerms } from '../opening/kept-terms.ts';
import { updateDocument } from '../update-document.ts';
import { layoutChanges } from './layout-changes.ts';
import { type Migrated, type MigrationPlace, migrateWorkbook } from './migrate-workbook.ts';
import type { DueWorkbook, MigrationRecord } from './migration-record.ts';

/**
 * Brings the workbooks that an amendment left to be done into the layout that holds, one after the other, each noted with its
 * trace. What cannot be done now stays due. Does nothing where nothing is due.
 */
export async function migrateDue(office: Office): Promise<readonly Migrated[]> {
  const round = office.definition.round.id;
  const due = (await load<MigrationRecord>(office.store, paths.migration(round)))?.due ?? [];
  if (due.length === 0) return [];
  const entries = new Map((await listWorkbooks(office.workbooks)).map((entry) => [entry.id, entry]));
  const changes = await changesFrom(office, due);
  const outcomes: Migrated[] = [];
  office.progress.start('prepare', due.length);
  for (const one of due) {
    const entry = entries.get(one.id);
    const from = changes.get(one.terms);
    // One that was taken away meanwhile is made anew, in the new layout, when it is missed.
    const outcome: Migrated =
      entry === undefined || from === undefined
        ? { kind: 'gone', workbook: one.name }
        : await migrateWorkbook(office, { due: one, entry, ...from });
    outcomes.push(outcome);
    if (outcome.kind !== 'waiting') await noteDone(office, one, outcome);
    office.progress.step(one.name);
  }
  office.progress.finish();
  await endMigration(office);
  return outcomes;
}

type From = Pick<MigrationPlace, 'before' | 'changeOf'>;

async function changesFrom(office: Office, due: readonly DueWorkbook[]): Promise<ReadonlyMap<string, From>> {
  const changes = new Map<string, From>();
  for (const terms of new Set(due.map((one) => one.terms))) {
    const before = await keptTerms(office, terms);
    changes.set(terms, { before, changeOf: layoutChanges(office, before) });
  }
  return changes;
}

async function noteDone(office: Office, one: DueWorkbook, outcome: Migrated): Promise<void> {
  const { store, clock, who, definition } = office;
  const round = definition.round.id;
  await updateDocument<MigrationRecord>(store, paths.migration(round), (before) => {
    if (!before?.due.some(({ id }) => id === one.id)) return undefined;
    const at = clock.now().toISOString();
    const fact: AuditFact = {
      ...{ at, who, action: 'carry-workbook', subject: paths.workbook(round, one.id), before: one.terms },
      ...(outcome.kind === 'carried' && { after: { carried: outcome.carried, left: outcome.left.length } }),
    };
    const record: MigrationRecord = { due: before.due.filter(({ id }) => id !== one.id) };
    return { body: toBody(record), facts: outcome.kind === 'carried' ? [fact] : [] };
  });
}

/** The round's record says no longer that workbooks are due, once none is. */
async function endMigration({ store, definition }: Office): Promise<void> {
  const round = definition.round.id;
  const left = (await load<MigrationRecord>(store, paths.migration(round)))?.due ?? [];
  if (left.length > 0) return;
  await updateDocument<RoundRecord>(store, paths.round(round), (before) => {
    if (before?.frozen?.isMigrating !== true) return undefined;
    const { version, terms } = before.frozen;
    return { body: { ...before, frozen: { version, terms } } };
  });
}
