import { readdir, rm, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import type { RoundDefinition } from '../../functions/domain/round/round-definition.ts';
import type { VetoSettings } from '../../functions/domain/veto/veto-settings.ts';
import { collect } from '../../functions/pipeline/collect/collect.ts';
import type { CollectReport } from '../../functions/pipeline/collect/outcome.ts';
import type { Office } from '../../functions/pipeline/office.ts';
import { openRound } from '../../functions/pipeline/open-round.ts';
import { makeWorkbook, workbookOrders } from '../../functions/pipeline/prepare-workbooks.ts';
import { aMailer, type TestMailer } from './a-mailer.ts';
import { addressOf, tabOf } from './a-workbook.ts';
import { aReadyWorkspace, type TestOffice } from './a-workspace.ts';
import { editWorkbook } from './edit-workbook.ts';
import { inMemoryStore } from './in-memory-store.ts';
import { LAYOUTS } from './layouts.ts';

const VETO: VetoSettings = {
  answerDays: 5,
  grounds: [{ id: 'falsified', title: { zh: '提供虚假材料', en: 'Falsified material' } }],
};

/** A whole case, column by column; steps are parts of it. */
export const STEPS = {
  raised: {
    ...{ ground: 'Falsified material', allegation: 'two receipts were forged', evidence: 'letter of the shop' },
    ...{ raisedBy: 'Ash', raisedOn: '2024-05-01' },
  },
  answered: { answer: 'a volunteer handed them in', answeredOn: '2024-05-03' },
  upheld: {
    ...{ 'decider:1': 'Birch', 'decision:1': 'Upheld', 'decider:2': 'Cedar', 'decision:2': 'Upheld' },
    decidedOn: '2024-05-06',
  },
  lifted: {
    ...{ liftReason: 'the shop corrected its letter', 'liftDecider:1': 'Dale', 'liftDecider:2': 'Elm' },
    liftedOn: '2024-05-20',
  },
} as const;

export type VetoCells = Readonly<Record<string, string | null>>;

/** All cells of a case empty. */
export const CLEARED: VetoCells = Object.fromEntries(
  Object.values(STEPS).flatMap((cells) => Object.keys(cells).map((column) => [column, null])),
);

export interface VetoDesk extends AsyncDisposable {
  readonly office: TestOffice & Office;
  readonly mailer: TestMailer;
  /** Sets the clock, ISO. */
  readonly at: (now: string) => void;
  /** Writes into a centre's row of the tab of vetoes as the office does, and collects, by another office where given. */
  readonly write: (centre: string, cells: VetoCells, by?: Office) => Promise<CollectReport>;
  /** What we say in the ledger. */
  readonly said: (centre: string, role: 'vetoes' | 'register', column: string) => Promise<string>;
}

function withProcess({ round, layouts, notices, ...definition }: RoundDefinition): RoundDefinition {
  if (notices === undefined) throw new Error('the round sends no notices');
  const kinds = ['veto-raised', 'veto-upheld', 'veto-withdrawn', 'veto-lifted'] as const;
  const texts = Object.fromEntries(kinds.map((kind) => [kind, { subject: WORDS, body: [WORDS] }]));
  return {
    ...definition,
    round: { ...round, veto: VETO, sample: false },
    layouts: { ...layouts, ledger: { ...layouts.ledger, vetoes: LAYOUTS.ledger.vetoes } },
    notices: { settings: { ...notices.settings, kinds: [...kinds] }, texts: { ...notices.texts, ...texts } },
    contacts: {
      centres: Object.fromEntries(round.centres.map(({ id }) => [id, [`${id}@hub.example`]])),
      reviewers: {},
    },
    digest: 'with-process',
  };
}

const WORDS = { zh: '{centre}', en: '{centre}: {ground}, {raisedOn}' };

/** The small English round with a process of vetoes of five days, its ledger empty. */
export async function aVetoDesk(): Promise<VetoDesk> {
  const workspace = await aReadyWorkspace();
  const opened = await workspace.open();
  const mailer = aMailer();
  let now = '2024-05-01T08:00:00Z';
  const clock = { now: () => new Date(now) };
  // The store of the workspace knows the round by its own terms.
  const store = inMemoryStore();
  const office = { ...opened, store, clock, mailer, definition: withProcess(opened.definition), who: 'the bureau' };
  const folder = join(workspace.folder, 'ledger');
  for (const name of await readdir(folder)) await rm(join(folder, name));
  const order = workbookOrders(office, false).find(({ kind }) => kind === 'ledger');
  if (order === undefined) throw new Error('no ledger');
  await makeWorkbook(office, { ...order, plan: order.plan() });
  const [name = ''] = await readdir(folder);
  await openRound(office);
  await collect(office);
  let savedMs = new Date('2024-04-30T08:00:00Z').getTime();
  const raw = async () => (await office.workbooks.read(`ledger/${name}`)).workbook;
  return {
    ...{ office, mailer },
    at: (next) => {
      now = next;
    },
    write: async (centre, cells, by = office) => {
      const workbook = await raw();
      const edits = Object.entries(cells).map(([column, value]) => [
        addressOf(workbook, 'vetoes', [centre, column]),
        value,
      ]);
      await editWorkbook(join(folder, name), { [tabOf(workbook, 'vetoes').title]: Object.fromEntries(edits) });
      savedMs += 1_000;
      await utimes(join(folder, name), new Date(savedMs), new Date(savedMs));
      return await collect(by);
    },
    said: async (centre, role, column) => {
      const workbook = await raw();
      return String(tabOf(workbook, role).cells.get(addressOf(workbook, role, [centre, column]))?.value ?? '');
    },
    [Symbol.asyncDispose]: async () => {
      await opened[Symbol.asyncDispose]();
      await workspace[Symbol.asyncDispose]();
    },
  };
}
