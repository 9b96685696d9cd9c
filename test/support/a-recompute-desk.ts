import { collect } from '../../functions/pipeline/collect/collect.ts';
import { type TaskDoer, taskDoer } from '../../functions/pipeline/do-task.ts';
import type { CurrentReport } from '../../functions/pipeline/documents.ts';
import type { Office } from '../../functions/pipeline/office.ts';
import { runRound } from '../../functions/pipeline/run-round.ts';
import type { Store } from '../../functions/ports/store.ts';
import { ROUND } from './a-changes-desk.ts';
import { aHeldQueue, type HeldQueue } from './a-held-queue.ts';
import { aReadyWorkspace, type TestWorkspace } from './a-workspace.ts';

export interface RecomputeDesk extends AsyncDisposable {
  readonly workspace: TestWorkspace;
  readonly office: Office;
  readonly queue: HeldQueue;
  readonly doer: TaskDoer;
  /** Names of what was printed. */
  readonly printed: readonly string[];
  /** Lets time pass; it goes on by a second at each look at the clock, too. */
  readonly wait: (ms: number) => void;
}

/** A round that was evaluated and printed once; tasks wait until they are told to be done. */
export async function aRecomputeDesk(): Promise<RecomputeDesk> {
  const workspace = await aReadyWorkspace();
  const opened = await workspace.open();
  let nowMs = new Date('2024-05-01T08:00:00Z').getTime();
  const clock = {
    now: () => {
      nowMs += 1_000;
      return new Date(nowMs);
    },
  };
  const queue = aHeldQueue();
  const office: Office = { ...opened, clock, queue, who: 'an admin' };
  await runRound(office);
  // The ledger tells of the mails that were sent after it was written.
  await collect(office);
  return {
    ...{ workspace, office, queue, doer: taskDoer(office), printed: opened.printed },
    wait: (ms) => {
      nowMs += ms;
    },
    [Symbol.asyncDispose]: async () => {
      await opened[Symbol.asyncDispose]();
      await workspace[Symbol.asyncDispose]();
    },
  };
}

/** Changes the ledger's row of a centre, as a collect would. */
export async function veto(store: Store, centre: string, isVetoed = true): Promise<void> {
  const path = `rounds/${ROUND}/ledger/${centre}`;
  const document = await store.get(path);
  const entry = { ...(document?.body['entry'] as object), veto: isVetoed, vetoReason: 'forged evidence' };
  await store.commit([{ kind: 'put', path, body: { entry } }]);
}

/** Codes of the reports in force by subject. */
export async function codesInForce(store: Store): Promise<Record<string, string>> {
  const codes: Record<string, string> = {};
  for await (const { path, body } of store.list(`rounds/${ROUND}/currentReports`)) {
    codes[path.slice(path.lastIndexOf('/') + 1)] = (body as CurrentReport).code ?? '';
  }
  return codes;
}

/** Actions in the audit trail with their subjects. */
export async function actionsIn(store: Store): Promise<readonly string[]> {
  const actions: string[] = [];
  for await (const { body } of store.list('audit')) actions.push(`${body['action']} ${body['subject']}`);
  return actions;
}
