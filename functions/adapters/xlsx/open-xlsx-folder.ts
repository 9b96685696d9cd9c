import { WORKBOOK_KINDS } from '../../domain/workbook/identify-workbook.ts';
import type { Clock } from '../../ports/clock.ts';
import type { WorkbookEntry, WorkbookReading, Workbooks } from '../../ports/workbooks.ts';
import { patchBook } from './feedback/patch-book.ts';
import { busy } from './folder/busy-signs.ts';
import { fileNameOf } from './folder/file-name-of.ts';
import { entryAt, listWorkbooks } from './folder/list-workbooks.ts';
import { lockFile, unlockFile } from './folder/lock-file.ts';
import { readWholeFile } from './folder/read-whole-file.ts';
import { keptPlaceOf, locate, placeOf } from './folder/round-folder.ts';
import { createFile, replaceFile } from './folder/write-file.ts';
import { makeBook } from './making/make-book.ts';
import { readBook } from './reading/read-book.ts';
import { namingWorkbook } from './unreadable.ts';

export interface XlsxFolder {
  /** Folder of the round; below it `returns`, `scorecards` and `ledger`. */
  readonly folder: string;
  /** Tells fresh files and locks from old ones; the system's clock where none is given. */
  readonly clock?: Clock;
}

const SYSTEM_CLOCK: Clock = { now: () => new Date() };

/** The workbooks of a round as `.xlsx` files in a folder, filled in with Excel, WPS or LibreOffice. */
export function openXlsxFolder({ folder, clock = SYSTEM_CLOCK }: XlsxFolder): Workbooks {
  return {
    list: (kind) => listWorkbooks(folder, kind),

    async read(id): Promise<WorkbookReading> {
      const place = locate(folder, id);
      const { bytes, version } = await readWholeFile(place, clock.now());
      return { version, workbook: namingWorkbook(place.name, () => readBook(bytes, place.name)) };
    },

    async writeFeedback(id, feedback, version): Promise<string> {
      const place = locate(folder, id);
      const current = await readWholeFile(place, clock.now());
      if (current.version !== version) throw busy(place.name, '文件在读取之后又有改动');
      const content = namingWorkbook(place.name, () => patchBook(current.bytes, feedback));
      return replaceFile(place, { content, version, now: () => clock.now() });
    },

    async create(kind, name, plan): Promise<WorkbookEntry> {
      const place = placeOf(folder, kind, fileNameOf(name));
      const present = await entryAt(place);
      if (present !== undefined) return present;
      await createFile(place, await makeBook(plan), plan.savedAt === undefined ? undefined : new Date(plan.savedAt));
      const made = await entryAt(place);
      if (made === undefined) throw busy(place.name, '文件刚生成即被移走');
      return made;
    },

    async replace(id, { plan, version, keptAs }): Promise<string> {
      const place = locate(folder, id);
      const current = await readWholeFile(place, clock.now());
      if (current.version !== version) throw busy(place.name, '文件在读取之后又有改动');
      await createFile(keptPlaceOf(place, fileNameOf(keptAs)), current.bytes);
      const content = await makeBook(plan);
      // Done again after a crash: another time of its own would look like somebody's change.
      if (content.equals(current.bytes)) return version;
      const savedAt = plan.savedAt === undefined ? undefined : new Date(plan.savedAt);
      return replaceFile(place, { content, version, now: () => clock.now(), savedAt });
    },

    async changes() {
      const entries = await Promise.all(WORKBOOK_KINDS.map((kind) => listWorkbooks(folder, kind)));
      return { token: '', isWhole: true, entries: entries.flat(), lost: [] };
    },

    // Files are handed out by mail or on a stick: whoever holds one may open it.
    admit: async () => {},
    lock: (id) => lockFile(locate(folder, id)),
    unlock: (id) => unlockFile(locate(folder, id)),
    locate: (id) => locate(folder, id).path,
  };
}
