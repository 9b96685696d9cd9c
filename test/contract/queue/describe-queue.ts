import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import type { Queue, QueuedTask, Task } from '../../../functions/ports/queue.ts';

export interface OpenedQueue extends AsyncDisposable {
  readonly queue: Queue;
  /** Resolves when nothing waits and nothing is being done. */
  idle(): Promise<void>;
}

export interface QueueWork {
  /** Does a task; a rejection is a failed attempt. */
  readonly handle: (task: Task) => Promise<void>;
  /** How many tasks may be under way at once. */
  readonly width: number;
}

export type OpenQueue = (work: QueueWork) => Promise<OpenedQueue>;

const TASKS: readonly Task[] = [
  { kind: 'collect' },
  { kind: 'render', run: 'run-1', subject: '汕头分中心' },
  { kind: 'render', run: 'run-1', subject: 'PROVINCE', job: 'job-1' },
  { kind: 'deliver', run: 'run-1' },
  { kind: 'job', job: 'job-1' },
];

function aRender(subject: string): QueuedTask {
  return { name: `render-${subject}`, task: { kind: 'render', run: 'run-1', subject } };
}

function renders(count: number): readonly QueuedTask[] {
  return Array.from({ length: count }, (_, number) => aRender(`c${number}`));
}

function subjectOf(task: Task): string {
  return task.kind === 'render' ? task.subject : task.kind;
}

/** Keeps a list of what is handed over. */
function recorder(work: (task: Task) => Promise<void> = async () => undefined) {
  const done: Task[] = [];
  const handle = async (task: Task): Promise<void> => {
    await work(task);
    done.push(task);
  };
  return { done, handle };
}

/** What every adapter of the queue keeps to. */
export function describeQueue(name: string, open: OpenQueue): void {
  describe(`${name}: a task`, () => {
    it.each(TASKS)('is handed over as it was given: %j', async (task) => {
      const { done, handle } = recorder();
      await using opened = await open({ handle, width: 2 });
      expect(await opened.queue.add({ name: 'a-task', task })).toBe('added');
      await opened.idle();
      expect(done).toEqual([task]);
    });

    it('is done once its adding has been answered, and nobody waits for it there', async () => {
      const gate = Promise.withResolvers<void>();
      const { done, handle } = recorder(() => gate.promise);
      await using opened = await open({ handle, width: 1 });
      await opened.queue.add(aRender('c1'));
      expect(done).toEqual([]);
      gate.resolve();
      await opened.idle();
      expect(done.map(subjectOf)).toEqual(['c1']);
    });

    it('of one name is one task while the first waits or is being done', async () => {
      const gate = Promise.withResolvers<void>();
      const started = Promise.withResolvers<void>();
      const { done, handle } = recorder(() => {
        started.resolve();
        return gate.promise;
      });
      await using opened = await open({ handle, width: 1 });
      const answers = await Promise.all(Array.from({ length: 8 }, () => opened.queue.add(aRender('c1'))));
      await opened.queue.add(aRender('c2'));
      await started.promise;
      const later = [await opened.queue.add(aRender('c1')), await opened.queue.add(aRender('c2'))];
      gate.resolve();
      await opened.idle();
      expect(answers.filter((answer) => answer === 'added')).toHaveLength(1);
      expect(later).toEqual(['known', 'known']);
      expect(done.map(subjectOf).sort()).toEqual(['c1', 'c2']);
    });

    it('of another name is another task, whatever it says', async () => {
      const { done, handle } = recorder();
      await using opened = await open({ handle, width: 2 });
      expect(await opened.queue.add({ name: 'collect-1', task: { kind: 'collect' } })).toBe('added');
      expect(await opened.queue.add({ name: 'collect-2', task: { kind: 'collect' } })).toBe('added');
      await opened.idle();
      expect(done).toHaveLength(2);
    });

    it('that fails is tried again, and the others are done meanwhile', async () => {
      let failures = 0;
      const { done, handle } = recorder(async (task) => {
        if (subjectOf(task) !== 'c1' || failures === 2) return;
        failures += 1;
        throw new Error('not yet');
      });
      await using opened = await open({ handle, width: 1 });
      for (const task of renders(4)) await opened.queue.add(task);
      await opened.idle();
      expect(failures).toBe(2);
      expect(done.map(subjectOf).sort()).toEqual(['c0', 'c1', 'c2', 'c3']);
      expect(done.map(subjectOf).at(-1)).toBe('c1');
    });
  });

  describe(`${name}: many tasks`, () => {
    it('are all done, and no more at once than the width', async () => {
      let underWay = 0;
      let peak = 0;
      const { done, handle } = recorder(async () => {
        underWay += 1;
        peak = Math.max(peak, underWay);
        await pause(5);
        underWay -= 1;
      });
      await using opened = await open({ handle, width: 3 });
      await Promise.all(renders(40).map((task) => opened.queue.add(task)));
      await opened.idle();
      expect(new Set(done.map(subjectOf)).size).toBe(40);
      expect(done).toHaveLength(40);
      expect(peak).toBe(3);
    });

    it('may be asked for by a task, and are done before all is idle', async () => {
      let queue: Queue | undefined;
      const { done, handle } = recorder(async (task) => {
        if (task.kind === 'collect') for (const render of renders(5)) await queue?.add(render);
      });
      await using opened = await open({ handle, width: 2 });
      queue = opened.queue;
      await queue.add({ name: 'collect', task: { kind: 'collect' } });
      await opened.idle();
      expect(done.map(subjectOf).sort()).toEqual(['c0', 'c1', 'c2', 'c3', 'c4', 'collect']);
    });
  });

  describe(`${name}: a time before which nothing happens`, () => {
    it('is kept, and holds no other task back', async () => {
      const doneAt = new Map<string, number>();
      const handle = async (task: Task): Promise<void> => void doneAt.set(subjectOf(task), Date.now());
      await using opened = await open({ handle, width: 1 });
      const notBefore = Date.now() + 1_500;
      await opened.queue.add({ ...aRender('late'), notBefore: new Date(notBefore).toISOString() });
      await opened.queue.add(aRender('now'));
      await opened.idle();
      expect(doneAt.get('late')).toBeGreaterThanOrEqual(notBefore);
      expect(doneAt.get('now')).toBeLessThan(notBefore);
    });

    it('that is past is no hindrance', async () => {
      const { done, handle } = recorder();
      await using opened = await open({ handle, width: 1 });
      await opened.queue.add({ ...aRender('c1'), notBefore: '2020-06-01T00:00:00+08:00' });
      await opened.idle();
      expect(done.map(subjectOf)).toEqual(['c1']);
    });
  });

  describe(`${name}: idle`, () => {
    it('is at once where nothing was added, and again after work', async () => {
      const { done, handle } = recorder();
      await using opened = await open({ handle, width: 1 });
      await opened.idle();
      await opened.queue.add(aRender('c1'));
      await opened.idle();
      await opened.idle();
      await opened.queue.add(aRender('c2'));
      await opened.idle();
      expect(done.map(subjectOf)).toEqual(['c1', 'c2']);
    });
  });
}
