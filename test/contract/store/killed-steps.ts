import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect } from 'vitest';
import { verifyAudit } from '../../../functions/pipeline/audit.ts';
import type { Store } from '../../../functions/ports/store.ts';
import { collect } from '../../support/collect.ts';
import { charactersOf } from './step-for-ever.ts';

/** A process that commits steps for ever. */
export interface SteppingChild {
  readonly process: ChildProcess;
  /** The steps acknowledged so far. */
  readonly steps: () => number;
}

export function startStepping(program: string, ...args: readonly string[]): SteppingChild {
  const child = spawn(process.execPath, [program, ...args], { stdio: ['ignore', 'pipe', 'inherit'] });
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    output += text;
  });
  return { process: child, steps: () => Number(output.split('\n').at(-2) ?? 0) };
}

/** Kills the child at a random moment; its last acknowledged step is known only once its output is closed. */
export async function killWithin(child: SteppingChild, latestMs: number): Promise<number> {
  await sleep(Math.random() * latestMs);
  child.process.kill('SIGKILL');
  const [, signal] = await once(child.process, 'close');
  expect(signal).toBe('SIGKILL');
  return child.steps();
}

/** Every acknowledged step is there whole, and at most one that was committed without anybody living to say so. */
export async function assertWhole(store: Store, acknowledged: number): Promise<void> {
  const committed = Number((await store.get('steps/last'))?.body['step'] ?? 0);
  expect([acknowledged, acknowledged + 1]).toContain(committed);
  const steps = Array.from({ length: committed }, (_, at) => at + 1);
  for (const side of ['left', 'right']) {
    const bodies = (await collect(store.list(side))).map(({ body }) => body);
    expect(bodies.map(({ step }) => step)).toEqual(steps);
    expect(bodies.map(({ text }) => String(text).length)).toEqual(steps.map(charactersOf));
  }
  expect(await verifyAudit(store)).toEqual({ entries: committed, firstBreak: undefined });
}
