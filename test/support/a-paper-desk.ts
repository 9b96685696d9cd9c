import { openReportTemplates } from '../../functions/adapters/handlebars/open-report-templates.ts';
import { definitionIn, PRODUCT_FOLDER, shippedRound } from '../../functions/compose.ts';
import { sha256 } from '../../functions/domain/digest/digest.ts';
import type { Centre } from '../../functions/domain/round/centre.ts';
import { paths } from '../../functions/pipeline/document-paths.ts';
import { type ReturnHead, type Snapshot, toBody } from '../../functions/pipeline/documents.ts';
import type { Office } from '../../functions/pipeline/office.ts';
import type { Files } from '../../functions/ports/files.ts';
import type { PrintJob } from '../../functions/ports/pdf-printer.ts';
import { aClock, type SetClock } from './a-clock.ts';
import { aReturnReading, type ReturnChanges } from './a-return-reading.ts';
import { inMemoryStore } from './in-memory-store.ts';

export interface PaperDesk {
  readonly office: Office;
  readonly clock: SetClock;
  readonly files: Map<string, Uint8Array>;
  readonly jobs: readonly PrintJob[];
  readonly centres: readonly Centre[];
  /** Has a centre submit this return, and the office accept it. */
  readonly accept: (centre: string, changes?: ReturnChanges) => Promise<string>;
  /** Has a centre take its return back. */
  readonly takeBack: (centre: string) => Promise<void>;
}

/** Pages of a copy, as the printer of the desk counts them. */
export const PAGES_OF_COPY = 3;

/** The office of the 2019 round with three centres, a store and files in memory, and a printer that keeps its jobs. */
export async function aPaperDesk(store = inMemoryStore()): Promise<PaperDesk> {
  const definition = await definitionIn(shippedRound('guangdong-2019'));
  const centres = definition.round.centres.slice(0, 3);
  const round = { ...definition.round, centres };
  const clock = aClock(new Date('2020-06-01T02:00:00Z'));
  const files = new Map<string, Uint8Array>();
  const jobs: PrintJob[] = [];
  const templates = await openReportTemplates({ folder: `${PRODUCT_FOLDER}/report-templates`, fontsVersion: 'test' });
  const print = async (job: PrintJob) => {
    jobs.push(job);
    return { bytes: new TextEncoder().encode(JSON.stringify(job)), pages: PAGES_OF_COPY, missingCharacters: [] };
  };
  const unused = (): never => {
    throw new Error('not a part of this test');
  };
  const office: Office = {
    definition: { ...definition, round },
    ...{ store, clock, who: 'tester', files: filesIn(files) },
    workbooks: {} as Office['workbooks'],
    queue: { add: unused },
    progress: { start: () => {}, step: () => {}, finish: () => {} },
    exports: unused,
    templates: async () => templates,
    printer: async () => ({ print, width: 1, [Symbol.asyncDispose]: async () => {} }),
  };
  const put = (path: string, body: object) => store.commit([{ kind: 'put', path, body: toBody(body) }]);
  const head = (centre: string, changes: Partial<ReturnHead>): ReturnHead => ({
    ...{ centre, workbook: { id: `wb-${centre}`, name: `${centre}.xlsx` }, snapshot: '', inputs: '', by: '' },
    ...{ begun: true, ticked: false, facts: {} as ReturnHead['facts'], issues: [], feedback: 'f', modifiedAt: '' },
    ...{ state: 'in-progress', drifted: false, ...changes },
  });
  return {
    ...{ office, clock, files, jobs, centres },
    accept: async (centre, changes = {}) => {
      const reading = aReturnReading({ round, centre, ...changes });
      const snapshot = sha256(JSON.stringify(reading));
      const body: Snapshot = { centre, definition: definition.digest, reading };
      await put(paths.snapshot(round.id, centre, snapshot), body);
      const accepted = { snapshot, inputs: snapshot, at: '2020-05-28T08:05:00Z', by: '示例填报人', late: false };
      await put(paths.return(round.id, centre), head(centre, { snapshot, state: 'submitted', accepted }));
      return snapshot;
    },
    takeBack: (centre) => put(paths.return(round.id, centre), head(centre, {})),
  };
}

function filesIn(files: Map<string, Uint8Array>): Files {
  return {
    write: async (name, content) => void files.set(name, content),
    read: async (name) => files.get(name),
    digest: async (name) => {
      const content = files.get(name);
      return content && sha256(content);
    },
    remove: async (name) => void files.delete(name),
    locate: (name) => name,
  };
}
