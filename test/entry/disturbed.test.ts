import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { systemClock } from '../../functions/adapters/system-clock/system-clock.ts';
import type { FunctionName, ServedOffice } from '../../functions/compose/served-office.ts';
import { workspaceFolders } from '../../functions/compose.ts';
import { ALL_DOORS } from '../../functions/entry/all-doors.ts';
import { verifyAudit } from '../../functions/pipeline/audit.ts';
import type { QueuedTask } from '../../functions/ports/queue.ts';
import { addressOf, aServedOffice, SCHEDULER, TASKS } from '../support/a-served-office.ts';
import { aCopyOf, aWorkspace, type TestWorkspace } from '../support/a-workspace.ts';
import { dumpSqlite } from '../support/dump-store.ts';
import { type Identity, openIdentity } from '../support/google/identity/open-identity.ts';
import { remainsIn, standing } from '../support/remains-in.ts';
import { seeded } from '../support/seeded.ts';
import { type ServedDoor, serveDoor } from '../support/serve-door.ts';

let identity: Identity;
let untouched: TestWorkspace;
beforeAll(async () => {
  identity = await openIdentity({ clock: systemClock });
  untouched = await aWorkspace();
});
afterAll(async () => {
  await identity[Symbol.asyncDispose]();
  await untouched[Symbol.asyncDispose]();
});

/** A call by Cloud Scheduler or Cloud Tasks, which is sent again until it is answered with 2xx. */
interface Delivery {
  readonly name: FunctionName;
  readonly account: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: object;
}

interface Round extends AsyncDisposable {
  readonly office: ServedOffice;
  readonly folder: string;
  readonly printed: readonly string[];
  readonly deliver: (delivery: Delivery) => Promise<void>;
  /** Tasks that nobody has taken yet. */
  readonly takeTasks: () => readonly QueuedTask[];
}

const FUNCTIONS: readonly FunctionName[] = ['collect', 'sweep', 'evaluate', 'render', 'notices'];
const MOST_ATTEMPTS = 200;

async function aRoundOf(workspace: TestWorkspace): Promise<Round> {
  const local = await workspace.open();
  const [waiting, names] = [[] as QueuedTask[], new Set<string>()];
  const add = async (task: QueuedTask): Promise<'added' | 'known'> => {
    if (names.has(task.name)) return 'known';
    names.add(task.name);
    waiting.push(task);
    return 'added';
  };
  const office = { ...aServedOffice(local, identity), queue: { add } };
  const served = new Map<FunctionName, ServedDoor>();
  for (const door of ALL_DOORS.filter(({ name }) => FUNCTIONS.includes(name))) {
    served.set(door.name, await serveDoor(door, office));
  }
  return {
    office,
    folder: workspace.folder,
    printed: local.printed,
    takeTasks: () => waiting.splice(0),
    deliver: async ({ name, account, headers, body = {} }) => {
      const authorization = `Bearer ${identity.idToken({ account, audience: addressOf(name) })}`;
      for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt += 1) {
        const { status } = await fetch(served.get(name)?.url ?? '', {
          method: 'POST',
          headers: { authorization, 'content-type': 'application/json', ...headers },
          body: JSON.stringify(body),
        });
        if (status < 300) return;
        if (status !== 409) throw new Error(`${name} answered ${status}`);
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
      throw new Error(`${name} was never done`);
    },
    [Symbol.asyncDispose]: async () => {
      for (const door of served.values()) await door[Symbol.asyncDispose]();
      await local[Symbol.asyncDispose]();
      await workspace[Symbol.asyncDispose]();
    },
  };
}

const scheduled = (name: FunctionName, minute: number): Delivery => ({
  name,
  account: SCHEDULER,
  headers: {
    'x-cloudscheduler-jobname': name,
    'x-cloudscheduler-scheduletime': `2024-05-01T08:${String(minute).padStart(2, '0')}:00Z`,
  },
});

const ofTask = ({ name, task }: QueuedTask): Delivery => ({
  name: task.kind === 'job' ? 'recompute' : task.kind,
  account: TASKS,
  headers: { 'x-cloudtasks-taskname': name, 'x-cloudtasks-taskretrycount': '0' },
  body: task,
});

/** As it is meant to go: one after the other, each once; the ledger tells of the mails with the collect after them. */
async function quietly(round: Round): Promise<void> {
  for (const name of ['collect', 'evaluate'] as const) await round.deliver(scheduled(name, 0));
  for (let tasks = round.takeTasks(); tasks.length > 0; tasks = round.takeTasks()) {
    for (const task of tasks) await round.deliver(ofTask(task));
  }
  await round.deliver(scheduled('collect', 6));
}

/** Everything three times, in parallel and in an order that a seed decides. */
async function wildly(round: Round, seed: number): Promise<void> {
  const { next } = seeded(seed);
  const shuffled = (deliveries: readonly Delivery[]): readonly Delivery[] =>
    deliveries
      .flatMap((one) => [one, one, one])
      .map((one) => ({ one, place: next() }))
      .sort((a, b) => a.place - b.place)
      .map(({ one }) => one);
  const triggers = (['collect', 'sweep', 'evaluate'] as const).flatMap((name) => [
    scheduled(name, 2),
    scheduled(name, 4),
  ]);
  await Promise.all(shuffled(triggers).map(round.deliver));
  for (let tasks = round.takeTasks(); tasks.length > 0; tasks = round.takeTasks()) {
    await Promise.all(shuffled(tasks.map(ofTask)).map(round.deliver));
  }
}

const standingIn = ({ folder }: Round) => standing(remainsIn(dumpSqlite(workspaceFolders(folder).store)));

function ofRound(documents: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(documents).filter(([path]) => !/\/(triggers|sweeps|feeds)\//.test(path)));
}

describe('functions whose every call comes three times, in parallel and out of order', () => {
  it.each([1, 2, 3])('leave what quiet ones leave (order %i)', async (seed) => {
    await using quiet = await aRoundOf(await aCopyOf(untouched));
    await quietly(quiet);
    await using wild = await aRoundOf(await aCopyOf(untouched));
    await wildly(wild, seed);
    await quietly(wild);
    const expected = ofRound(standingIn(quiet));
    expect(Object.keys(expected).length).toBeGreaterThan(40);
    expect(ofRound(standingIn(wild))).toMatchObject(expected);
    expect((await verifyAudit(wild.office.store)).firstBreak).toBeUndefined();
  });

  it('print each report once where nothing changes between the calls', async () => {
    await using round = await aRoundOf(await aCopyOf(untouched));
    await round.deliver(scheduled('collect', 0));
    await wildly(round, 4);
    expect(new Set(round.printed).size).toBe(round.printed.length);
  });
});
