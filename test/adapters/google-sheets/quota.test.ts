import { describe, expect, it } from 'vitest';
import { openRequestLimiter } from '../../../functions/adapters/request-limiter/open-request-limiter.ts';
import { isProblem } from '../../../functions/domain/problems/problem.ts';
import { aGoogleRound } from '../../support/google/a-google-round.ts';
import { GOOGLE_SHEETS_QUOTA } from '../../support/google/http/quotas.ts';
import { inMemoryStore } from '../../support/in-memory-store.ts';
import { seeded } from '../../support/seeded.ts';
import { aPlan } from '../../support/xlsx/a-plan.ts';

const START = new Date('2020-05-20T00:00:00Z');

describe('Google’s quota', () => {
  it('is kept by two instances that share a limiter’s document, to the last request, with no refusal', async () => {
    await using round = await aGoogleRound({
      startAt: START,
      quotas: { 'sheets.googleapis.com': GOOGLE_SHEETS_QUOTA },
    });
    const { clock } = round.desk;
    const store = inMemoryStore();
    const sleep = async (ms: number) => clock.advance(ms);
    const instances = [1, 2].map((seed) => {
      const random = seeded(seed).next;
      const limiter = openRequestLimiter({
        store,
        clock,
        sleep,
        random,
        service: 'sheets',
        perMinute: { read: 60, write: 60 },
      });
      return round.instance({ limiter, sleep, random }).workbooks;
    });
    const { id } = await round.workbooks.create('return', '01', aPlan());
    clock.advance(120_000);
    const start = clock.now().getTime();
    const readings = 150;
    for (let i = 0; i < readings; i += 1) await instances[i % 2]?.read(id);
    expect(round.desk.calls.filter(({ status }) => status === 429)).toEqual([]);
    const reads = round.desk.calls.filter(
      ({ method, at }) => method === 'sheets.spreadsheets.get' && at.getTime() >= start,
    );
    expect(reads).toHaveLength(readings);
    // 150 readings need two further minutes at 60 a minute; the limiter may take 2.5 % longer for each.
    expect(clock.now().getTime() - start).toBeLessThanOrEqual(2 * 60_000 * 1.03);
  });

  it('used up by somebody else is waited for', async () => {
    await using round = await aGoogleRound({
      startAt: START,
      quotas: { 'sheets.googleapis.com': { readsPerAccount: 2 } },
    });
    const { clock } = round.desk;
    const { workbooks } = round.instance({ sleep: async (ms) => clock.advance(ms) });
    const { id } = await workbooks.create('return', '01', aPlan());
    for (let i = 0; i < 6; i += 1) await workbooks.read(id);
    expect(round.desk.calls.some(({ status }) => status === 429)).toBe(true);
  });
});

describe('a service that does not let us in', () => {
  it.each([
    [{ status: 401 }, '凭据'],
    [{ status: 403, reason: 'accessNotConfigured' }, '启用'],
    [{ status: 403, reason: 'SERVICE_DISABLED' }, '启用'],
  ])('%j is told with what to mend', async (effect, words) => {
    await using round = await aGoogleRound();
    round.desk.faults.add({ method: 'drive.files.list', times: 3, effect });
    const refused = await round.workbooks.list('return').catch((error: unknown) => error);
    expect(isProblem(refused, 'WORKBOOKS_UNREACHABLE') && refused.message).toContain(words);
  });

  it('for want of storage is told when a workbook is to be made', async () => {
    await using round = await aGoogleRound();
    round.desk.faults.add({ method: 'drive.files.create', effect: { status: 403, reason: 'storageQuotaExceeded' } });
    const refused = await round.workbooks.create('return', '01', aPlan()).catch((error: unknown) => error);
    expect(isProblem(refused, 'FILE_UNWRITABLE') && refused.message).toContain('共享云端硬盘');
  });
});
