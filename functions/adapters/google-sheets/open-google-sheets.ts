import type { Language } from '../../domain/round/localised.ts';
import type { WorkbookPlan } from '../../domain/workbook/plan.ts';
import type { ChangeBell } from '../../ports/change-bell.ts';
import type { Clock } from '../../ports/clock.ts';
import type { RequestLimiter } from '../../ports/request-limiter.ts';
import type { WorkbookKind, Workbooks } from '../../ports/workbooks.ts';
import { type ClientSettings, googleClients } from './calls/google-clients.ts';
import { openCalls } from './calls/open-calls.ts';
import { rememberBooks } from './feedback/remember-books.ts';
import { rememberedBook } from './feedback/remembered-book.ts';
import { writeFeedback } from './feedback/write-feedback.ts';
import { admitGuests } from './files/admit-guests.ts';
import { entryOf } from './files/drive-file.ts';
import { listFiles } from './files/list-files.ts';
import { lockFile, unlockFile } from './files/lock-file.ts';
import { openChangeBell } from './files/open-change-bell.ts';
import { changesSince, wholeRound } from './files/workbook-changes.ts';
import type { GoogleRound } from './google-round.ts';
import { inTurns } from './in-turns.ts';
import { lacksOf, makeWorkbook } from './making/make-workbook.ts';
import { replaceWorkbook } from './making/replace-workbook.ts';
import { ownAccounts } from './own-accounts.ts';
import { asUnlisted, asUnwritable, busy } from './problems.ts';
import { getBookAtVersion } from './reading/get-book.ts';
import { rawWorkbookOf } from './reading/raw-workbook-of.ts';
import { spreadsheetAddress } from './spreadsheet-address.ts';

export interface GoogleSheetsSettings extends ClientSettings {
  /** Shared drive of the office; our account is a content manager in it. A service account owns no files of its own. */
  readonly driveId: string;
  /** Folder of that drive for new workbooks; its top where absent. */
  readonly folderId?: string;
  readonly round: { readonly id: string; readonly timeZone: string; readonly language: Language };
  readonly limiter: RequestLimiter;
  readonly clock: Clock;
  /** From 0 to 1, evenly: for the waiting times between attempts. */
  readonly random: () => number;
  readonly sleep: (ms: number) => Promise<void>;
  /** Further accounts of ours that write into the same workbooks, where each function has its own. */
  readonly otherAccounts?: readonly string[];
  /** Whether Google writes a mail to everybody who is let in; nobody gets one where absent. */
  readonly tellsGuests?: boolean;
  /** Where Google is to ring when something changes: HTTPS, public. Without it the bell cannot be set. */
  readonly bellAddress?: string;
}

export interface GoogleSheets {
  readonly workbooks: Workbooks;
  readonly bell: ChangeBell;
  /** How many protections, rules and keys a workbook lacks of its plan. Making it again mends them. */
  readonly lacks: (id: string, plan: WorkbookPlan) => Promise<number>;
}

const LOCALES = { 'zh-CN': 'zh_CN', en: 'en_US' } as const satisfies Record<Language, string>;

/** The workbooks of a round as Google spreadsheets in a shared drive. Nothing is asked of Google before it is needed. */
export function openGoogleSheets(settings: GoogleSheetsSettings): GoogleSheets {
  const round = openRound(settings);
  return {
    workbooks: workbooksOf(round, settings),
    bell: openChangeBell(round, settings.bellAddress),
    lacks: (id, plan) => lacksOf(round, id, plan),
  };
}

function openRound(settings: GoogleSheetsSettings): GoogleRound {
  const { driveId, folderId, limiter, random, sleep } = settings;
  const clients = googleClients(settings);
  const calls = openCalls({ limiter, random, sleep });
  return {
    ...clients,
    calls,
    driveId,
    ...(folderId !== undefined && { folderId }),
    round: settings.round.id,
    locale: LOCALES[settings.round.language],
    timeZone: settings.round.timeZone,
    accounts: ownAccounts({ drive: clients.drive, calls }, settings.otherAccounts ?? []),
    random,
    sleep,
  };
}

function workbooksOf(round: GoogleRound, { clock, tellsGuests = false }: GoogleSheetsSettings): Workbooks {
  const remembered = rememberBooks();
  const inTurn = inTurns();
  const door = { ...round, clock, isTold: tellsGuests };

  return {
    list: (kind) => listKind(round, kind),

    async read(id) {
      const { file, book } = await getBookAtVersion(round, id);
      remembered.set(id, rememberedBook(file.version, book));
      return { version: file.version, workbook: rawWorkbookOf(file.title, book) };
    },

    writeFeedback: (id, feedback, version) =>
      inTurn(id, async () => {
        const read = remembered.get(id, version) ?? (await readAgain(round, id));
        const written = await writeFeedback(round, { id, feedback, version, read }).catch(rethrow(asUnwritable, id));
        if (written.book !== undefined) remembered.set(id, written.book);
        return written.version;
      }),

    create: (kind, name, plan) =>
      inTurn(`${kind}/${name}`, async () => {
        const file = await makeWorkbook(round, { kind, name, plan }).catch(rethrow(asUnwritable, name));
        const entry = entryOf(file, round.round);
        if (entry === undefined) throw busy(name, '文件刚生成即被移走');
        return entry;
      }),

    replace: (id, replacement) =>
      inTurn(id, () => replaceWorkbook(round, id, replacement).catch(rethrow(asUnwritable, id))),

    changes: (token) =>
      (token === undefined || token === '' ? wholeRound(round) : changesSince(round, token)).catch(
        rethrow(asUnlisted, round.driveId),
      ),

    admit: (id, guests) => inTurn(id, () => admitGuests(door, id, guests).catch(rethrow(asUnwritable, id))),
    lock: (id, reason) => inTurn(id, () => lockFile(round, id, reason).catch(rethrow(asUnwritable, id))),
    unlock: (id) => inTurn(id, () => unlockFile(round, id).catch(rethrow(asUnwritable, id))),
    locate: spreadsheetAddress,
  };
}

async function listKind(round: GoogleRound, kind: WorkbookKind) {
  const files = await listFiles(round, { kind }).catch(rethrow(asUnlisted, round.driveId));
  const entries = files.flatMap((file) => entryOf(file, round.round) ?? []);
  return entries.toSorted((a, b) => (a.name < b.name ? -1 : Number(a.name > b.name)));
}

async function readAgain(round: GoogleRound, id: string) {
  const { file, book } = await getBookAtVersion(round, id);
  return rememberedBook(file.version, book);
}

/** Turns a request that failed into the problem that it is for the workbook of that name. */
function rethrow(problemOf: (error: unknown, name: string) => unknown, name: string): (error: unknown) => never {
  return (error) => {
    throw problemOf(error, name);
  };
}
