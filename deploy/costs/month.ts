import {
  busyCollect,
  type Documents,
  delivery,
  factsOfRun,
  newEvaluation,
  noticesLook,
  ONCE,
  oneMail,
  oneReport,
  PLACE,
  quietCollect,
  renewedLists,
  restingLook,
  sum,
  wholeSweep,
} from './document-counts.ts';
import type { Resource } from './prices.ts';

/** How a round is used in a month. */
export interface Usage {
  readonly name: string;
  readonly centres: number;
  readonly reviewersPerCentre: number;
  /** Times that a centre's return is found changed: a clerk at work is noticed every two minutes. */
  readonly changesPerCentre: number;
  /** Collects that find something; changes that come together are found together. */
  readonly busyCollects: number;
  /** Evaluations whose result is new. */
  readonly evaluations: number;
  /** Reports whose content is new, of each centre. */
  readonly reportsPerCentre: number;
  readonly deliveries: number;
  readonly downloadsPerCentre: number;
  readonly mailsPerCentre: number;
}

const DAYS = 30;
const COLLECTS = DAYS * 24 * 30;
/** Calls of the night's sweep, every ten minutes for six hours. */
const SWEEP_CALLS = DAYS * 36;
const RENEWALS = DAYS * 4;
/** Looks at what is owed to the centres. */
const LOOKS = DAYS * 24 * 6;
/** Drive rings several times for a change, and again for what we write into the workbook. */
const RINGS_A_CHANGE = 6;
/** Measured: a return of 17 indicators, cell by cell. */
const SNAPSHOT_KB = 40;
const REPORT_MB = 0.35;
/** Instances that print at once, each of which loads a run once. */
const PRINTERS = 10;
const GIB = 2 ** 30;

/** One kind of call: how often, how long each takes, on how much memory, and its documents. */
interface Calls {
  readonly times: number;
  readonly seconds: number;
  readonly memoryGib: number;
  readonly documents: Documents;
}

function callsOf(usage: Usage): readonly Calls[] {
  const { centres, busyCollects, evaluations } = usage;
  const changes = centres * usage.changesPerCentre;
  const together = busyCollects === 0 ? 0 : changes / busyCollects;
  const reports = (centres + 1) * usage.reportsPerCentre;
  // After every collect that found something, and one a day where none did.
  const looks = Math.max(DAYS, Math.min(LOOKS, busyCollects));
  // A read, a version before and after it, and the findings.
  const busy = sum([1, ONCE], [1, busyCollect(centres, together)], [2 * together, PLACE]);
  const swept = sum(
    [SWEEP_CALLS, ONCE],
    [SWEEP_CALLS, { reads: 3, writes: 1 }],
    [DAYS, wholeSweep(centres)],
    [DAYS * centres, PLACE],
  );
  const printed = sum(
    [1, ONCE],
    [1, oneReport],
    [(PRINTERS * evaluations) / Math.max(1, reports), factsOfRun(centres)],
  );
  return [
    { times: COLLECTS - busyCollects, seconds: 1.5, memoryGib: 1, documents: sum([1, ONCE], [1, quietCollect]) },
    { times: busyCollects, seconds: 4 + 2 * together, memoryGib: 1, documents: busy },
    {
      times: changes * RINGS_A_CHANGE,
      seconds: 0.3,
      memoryGib: 0.5,
      documents: sum([1, ONCE], [1, { reads: 1, writes: 0 }]),
    },
    // One account reads once a second; the instance waits for it.
    { times: 1, seconds: SWEEP_CALLS * 2 + DAYS * centres, memoryGib: 1, documents: swept },
    { times: RENEWALS, seconds: 2, memoryGib: 0.5, documents: { reads: 6, writes: 4 } },
    { times: Math.max(DAYS, evaluations), seconds: 5 + centres / 100, memoryGib: 2, documents: newEvaluation(centres) },
    { times: reports, seconds: 4, memoryGib: 2, documents: printed },
    {
      times: usage.deliveries,
      seconds: 5 + centres / 4,
      memoryGib: 0.5,
      documents: delivery(centres, usage.reviewersPerCentre),
    },
    { times: LOOKS - looks, seconds: 1.5, memoryGib: 0.5, documents: sum([1, ONCE], [1, restingLook]) },
    {
      times: looks,
      seconds: 1.5 + centres / 500,
      memoryGib: 0.5,
      documents: sum([1, ONCE], [1, noticesLook(centres)], [1, renewedLists(centres)]),
    },
    // Within a look, one after the other at the pace that the mail server allows.
    { times: centres * usage.mailsPerCentre, seconds: 2, memoryGib: 0.5, documents: sum([1, oneMail], [1, PLACE]) },
    { times: centres * usage.downloadsPerCentre, seconds: 0.5, memoryGib: 0.5, documents: { reads: 0, writes: 0 } },
  ];
}

export interface Deployed {
  /** Jobs of Cloud Scheduler. */
  readonly jobs: number;
  /** Conditions of the alerts. */
  readonly conditions: number;
}

/** What a month takes of everything that has a price; stored is what that month leaves behind. */
export function resourcesOf(usage: Usage, { jobs, conditions }: Deployed): Readonly<Record<Resource, number>> {
  const all = callsOf(usage);
  const total = (of: (calls: Calls) => number): number => all.reduce((sum, calls) => sum + calls.times * of(calls), 0);
  const changes = usage.centres * usage.changesPerCentre;
  const reports = (usage.centres + 1) * usage.reportsPerCentre;
  const copies = usage.deliveries * usage.centres * usage.reviewersPerCentre;
  const downloads = usage.centres * usage.downloadsPerCentre;
  const calls = total(() => 1) + SWEEP_CALLS;
  return {
    cpuSeconds: total(({ seconds }) => seconds),
    gibSeconds: total(({ seconds, memoryGib }) => seconds * memoryGib),
    calls,
    reads: total(({ documents }) => documents.reads),
    writes: total(({ documents }) => documents.writes),
    storedGib: ((changes + 4 * usage.centres) * SNAPSHOT_KB * 1_000) / GIB,
    fileGb: (reports * REPORT_MB) / 1_000,
    // Each name is listed and pointed on, each content looked for and made; a copy only needs its name.
    fileWrites: 3 * reports + 2 * copies + downloads,
    fileReads: 2 * reports + copies + downloads,
    tasks: 2 * (reports + changes),
    jobs,
    logGib: (calls * 3_000) / GIB,
    conditions,
    imageGb: 2,
    sentGb: (downloads * REPORT_MB) / 1_000,
  };
}
