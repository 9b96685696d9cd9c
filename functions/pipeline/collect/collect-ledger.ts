import type { AuditFact } from '../../domain/audit/audit-entry.ts';
import { pastReopenings } from '../../domain/intake/past-reopenings.ts';
import { readLedger } from '../../domain/intake/read-ledger.ts';
import type { LedgerEntry, LedgerReading } from '../../domain/intake/reviews.ts';
import { instantOf } from '../../domain/round/zoned-time.ts';
import { paths } from '../document-paths.ts';
import type { LedgerRecord, LookAgain } from '../documents.ts';
import { ledgerEntries, verifiedFigures, vetoInForce } from '../ledger-entries.ts';
import type { Office } from '../office.ts';
import { ledgerIntake } from '../paper/ledger-intake.ts';
import { nextTicks } from '../recompute/recompute-ticks.ts';
import { carryOutWishes, nextWishes, pastWishes } from '../reopen-wishes.ts';
import { nextVetoLook, vetoesOnRecord } from '../vetoes/veto-answers.ts';
import { vetoChanges, withVetoes } from '../vetoes/veto-changes.ts';
import { type VetoRecord, vetoRecords } from '../vetoes/veto-record.ts';
import { changedWrites } from './changed-writes.ts';
import { keepReading, type ReadingChanges, settledRecord } from './keep-reading.ts';
import { upToDate } from './known-workbooks.ts';
import { type LedgerShown, ledgerShown } from './ledger-shown.ts';
import type { Outcome } from './outcome.ts';
import { type Collected, entriesOf, isOver, type Pass, type PassEntry } from './pass.ts';
import { readIdentified, understood } from './read-identified.ts';
import { verifiedFacts } from './verified-facts.ts';
import { askAgain } from './workbook-feed.ts';
import { leftUnread, noteVersions } from './workbook-records.ts';

/** There is one ledger, whatever its name is. */
const LEDGER = 'ledger';

/**
 * Collects the office's ledger, which shows in its rows where the returns stand; with `isOnlyRead` a ledger that says what it said is
 * left for later, whatever it shows. Every veto that is raised or lifted leaves its trace in the audit trail.
 */
export async function collectLedger(office: Office, pass: Pass, isOnlyRead = false): Promise<Collected> {
  const entries = entriesOf(pass, 'ledger');
  const [entry, ...others] = entries;
  if (entry === undefined) return collected([]);
  if (others.length > 0) return collected([await twice(office, pass, entries)]);
  const { id, name, isStanding } = entry;
  const definition = office.definition.digest;
  const isRead = upToDate(pass.known, entry, definition)?.reading !== undefined;
  if (isOnlyRead && isRead) return collected([]);
  // It takes several documents a centre to say, so only where that alone may be new.
  const shown = isRead ? await ledgerShown(office) : undefined;
  const isSettled = shown && settledRecord(pass.known, entry, { definition, answers: shown.answers }) !== undefined;
  if (isSettled) {
    return collected(isStanding ? [] : [{ kind: 'unchanged', subject: LEDGER, id, workbook: name }]);
  }
  if (isOver(office, pass.untilMs)) return { outcomes: [], isCut: true, unread: [id] };
  return collected([await collectOne(office, pass, { entry, shown })]);
}

const collected = (outcomes: readonly Outcome[]): Collected => ({ outcomes, isCut: false, unread: [] });

interface LedgerToCollect {
  readonly entry: PassEntry;
  /** What it is to show, where nothing was entered since. */
  readonly shown: LedgerShown | undefined;
}

async function collectOne(
  office: Office,
  { known }: Pass,
  { entry, shown: before }: LedgerToCollect,
): Promise<Outcome> {
  const { round, layouts } = office.definition;
  const read = await readIdentified(office, entry);
  if ('kind' in read) return read;
  const records = await vetoRecords(office);
  const verified = verifiedFigures(await ledgerEntries(office));
  const words = { round, layout: layouts.ledger, verified, ...vetoesOnRecord(office, records) };
  const plain = understood(entry, () => readLedger(words, read.workbook));
  if ('kind' in plain) return plain;
  const past = pastReopenings(words, await pastWishes(office, plain.wishes));
  const intake = await ledgerIntake(office, plain);
  const reading = { ...plain, issues: [...plain.issues, ...past, ...intake.issues] };
  const from = nextVetoLook(office, reading);
  if (from !== undefined) await askAgain(office, [{ ...lookAgainAt(entry), from }]);
  return await keepReading(office, {
    ...{ entry, subject: LEDGER, known, read, reading, texts: layouts.ledger.findings },
    changes: async () => {
      const { writes, audited, facts } = await ledgerChanges(office, reading, records);
      const ticks = await nextTicks(office, reading.ticks, entry);
      const wishes = await nextWishes(office, reading.wishes);
      const asked = await changedWrites(office.store, [...ticks, ...wishes, ...intake.scans]);
      return {
        writes: [...writes, ...asked],
        audited: [...audited, ...intake.received],
        facts: [...facts, ...intake.facts],
      };
    },
    acts: async () => {
      await carryOutWishes(office, lookAgainAt(entry));
      await lookAtDeadline(office, lookAgainAt(entry));
    },
    answers: async () => {
      const { answers, ...shown } = before ?? (await ledgerShown(office));
      return {
        answers,
        marks: async (own) => shown.marks(reading, own),
        notes: () => shown.notes(reading),
        lists: () => shown.lists(reading),
      };
    },
  });
}

const lookAgainAt = ({ id, kind, name, modifiedAt }: PassEntry): LookAgain => ({ id, kind, name, modifiedAt });

/** Who is overdue changes with the deadline alone; the lists are looked at a moment after it, though nobody may touch anything. */
async function lookAtDeadline(office: Office, ledger: LookAgain): Promise<void> {
  const { round, layouts } = office.definition;
  if (layouts.ledger.today === undefined) return;
  const after = new Date(instantOf(round.deadline, round.timeZone).getTime() + 1_000);
  if (after > office.clock.now()) await askAgain(office, [{ ...ledger, from: after.toISOString() }]);
}

async function ledgerChanges(
  office: Office,
  { entries, vetoes: readings }: Pick<LedgerReading, 'entries' | 'vetoes'>,
  records: ReadonlyMap<string, VetoRecord>,
): Promise<ReadingChanges> {
  const before = await ledgerEntries(office);
  const news = readings && { readings, records };
  const processed = news ? vetoChanges(office, news) : [];
  const stepped = new Set(
    processed.flatMap(({ body, facts }) => (facts.length > 0 ? entryPath(office, body.centre) : [])),
  );
  const current = news ? withVetoes(office, entries, { ...news, before }) : entries;
  const registered = current.map((entry) => {
    const body: LedgerRecord = { entry };
    const path = entryPath(office, entry.centre);
    return {
      path,
      body,
      facts: [
        ...(stepped.has(path) ? [] : vetoFacts(office, before.get(entry.centre), entry)),
        ...visitFacts(office, before.get(entry.centre), entry),
        ...verifiedFacts(office, before.get(entry.centre), entry),
      ],
    };
  });
  const wanted = [...registered, ...processed];
  // A register's entry that a step of its veto changes goes with that step.
  const isAudited = ({ path, facts }: (typeof wanted)[number]): boolean => facts.length > 0 || stepped.has(path);
  return {
    writes: await changedWrites(
      office.store,
      wanted.filter((one) => !isAudited(one)),
    ),
    audited: await changedWrites(office.store, wanted.filter(isAudited)),
    facts: wanted.flatMap(({ facts }) => facts),
  };
}

const entryPath = ({ definition }: Pick<Office, 'definition'>, centre: string): string =>
  paths.ledgerEntry(definition.round.id, centre);

function vetoFacts(office: Office, before: LedgerEntry | undefined, after: LedgerEntry): AuditFact[] {
  const [was, is] = [vetoInForce(before), vetoInForce(after)];
  if (was === is) return [];
  const subject = paths.ledgerEntry(office.definition.round.id, after.centre);
  const reason = is ?? after.vetoReason;
  return [
    {
      at: office.clock.now().toISOString(),
      who: office.who,
      action: is === undefined ? 'veto-lifted' : 'veto-raised',
      subject,
      ...(reason !== '' && { reason }),
      ...(was !== undefined && { before: was }),
      ...(is !== undefined && { after: is }),
    },
  ];
}

/** Points from a visit move a total, so that every change of them leaves its trace. */
function visitFacts(office: Office, before: LedgerEntry | undefined, after: LedgerEntry): AuditFact[] {
  const [was, is] = [visitText(before), visitText(after)];
  if (was === is) return [];
  const reason = after.visit?.reason;
  return [
    {
      at: office.clock.now().toISOString(),
      who: office.who,
      action: is === undefined ? 'visit-points-cleared' : 'visit-points-set',
      subject: paths.ledgerEntry(office.definition.round.id, after.centre),
      ...(reason !== undefined && { reason }),
      ...(was !== undefined && { before: was }),
      ...(is !== undefined && { after: is }),
    },
  ];
}

/** @example visitText({ visit: { bonus: 2, penalty: 1, … } }) // '+2 −1' */
function visitText(entry: LedgerEntry | undefined): string | undefined {
  const { bonus, penalty } = entry?.visit ?? {};
  const parts = [...(bonus === undefined ? [] : [`+${bonus}`]), ...(penalty === undefined ? [] : [`−${penalty}`])];
  return parts.length === 0 ? undefined : parts.join(' ');
}

/** None of several ledgers is taken, until only one is left; those that are new are remembered until then. */
async function twice(office: Office, { known }: Pass, entries: readonly PassEntry[]): Promise<Outcome> {
  const looked = entries.filter(({ isStanding }) => !isStanding);
  await noteVersions(
    office,
    looked.map((entry) => leftUnread(office, entry, { subject: LEDGER, known: known.get(entry.id) })),
  );
  const files = entries.map(({ name }) => `“${name}”`).join('、');
  const message = `有 ${entries.length} 份台账：${files}。请只保留一份；在此之前沿用上次读到的台账 / several ledgers: keep one`;
  return { kind: 'failed', subject: LEDGER, workbook: files, message };
}
