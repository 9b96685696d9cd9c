import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { limitTo } from '../../../../functions/adapters/chromium/pool/limit-to.ts';

describe('limitTo', () => {
  it('runs so many at once and no more, and all in the end', async () => {
    const limit = limitTo(3);
    let [running, most] = [0, 0];
    const works = Array.from({ length: 20 }, (_, number) =>
      limit(async () => {
        running += 1;
        most = Math.max(most, running);
        await sleep(number % 3);
        running -= 1;
        return number;
      }),
    );
    expect(await Promise.all(works)).toEqual(Array.from({ length: 20 }, (_, number) => number));
    expect(most).toBe(3);
  });

  it('starts works in the order they came', async () => {
    const limit = limitTo(1);
    const started: number[] = [];
    await Promise.all([1, 2, 3, 4].map((number) => limit(async () => started.push(number))));
    expect(started).toEqual([1, 2, 3, 4]);
  });

  it('gives the place of a failed work to the next', async () => {
    const limit = limitTo(1);
    const failing = limit(async () => {
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    expect(await limit(async () => 'yes')).toBe('yes');
  });
});
