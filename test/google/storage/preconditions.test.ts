import { describe, expect, it } from 'vitest';
import { aBucket, BUCKET } from './a-bucket.ts';

const NOT_MET = { code: 412, message: 'At least one of the pre-conditions you specified did not hold.' };

describe('writers that race for a name that must not be taken', () => {
  it.each([
    ['in one request', false],
    ['in resumable uploads', true],
  ])('%s: one wins, the others are told, and the winner’s content stays', async (_title, resumable) => {
    await using on = await aBucket();
    on.desk.setLatency(20);
    const results = await Promise.allSettled(
      Array.from({ length: 10 }, (_, n) =>
        on.bucket.file('a').save(`writer ${n}`, { resumable, preconditionOpts: { ifGenerationMatch: 0 } }),
      ),
    );
    const winners = results.flatMap(({ status }, n) => (status === 'fulfilled' ? [n] : []));
    expect(winners).toHaveLength(1);
    for (const result of results) if (result.status === 'rejected') expect(Number(result.reason.code)).toBe(412);
    expect((await on.bucket.file('a').download())[0].toString()).toBe(`writer ${winners[0]}`);
  });
});

describe('writers that race to replace what they read', () => {
  it('one wins', async () => {
    await using on = await aBucket();
    await on.bucket.file('a').save('read', { resumable: false });
    const { generation = 0 } = (await on.bucket.file('a').getMetadata())[0];
    const results = await Promise.allSettled(
      Array.from({ length: 10 }, (_, n) =>
        on.bucket
          .file('a')
          .save(`writer ${n}`, { resumable: false, preconditionOpts: { ifGenerationMatch: generation } }),
      ),
    );
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });
});

describe('a condition that does not hold', () => {
  const prepared = async () => {
    const on = await aBucket();
    const file = on.bucket.file('a');
    await file.save('x', { resumable: false });
    const { generation = 0, metageneration = 0 } = (await file.getMetadata())[0];
    return { on, file, generation: Number(generation), metageneration: Number(metageneration) };
  };

  it('stops an upload, a change, a deletion and a copy', async () => {
    const { on, file, generation, metageneration } = await prepared();
    await using _ = on;
    const other = { ifGenerationMatch: generation + 1 };
    await expect(file.save('y', { resumable: false, preconditionOpts: other })).rejects.toMatchObject(NOT_MET);
    await expect(file.save('y', { resumable: true, preconditionOpts: other })).rejects.toThrow(/pre-conditions/);
    await expect(
      file.setMetadata({ cacheControl: 'x' }, { ifMetagenerationMatch: metageneration + 1 }),
    ).rejects.toMatchObject(NOT_MET);
    await expect(file.delete(other as never)).rejects.toMatchObject(NOT_MET);
    await expect(file.copy('b', { preconditionOpts: { ifGenerationMatch: 7 } })).rejects.toMatchObject(NOT_MET);
    await expect(
      file.save('y', { resumable: false, preconditionOpts: { ifGenerationNotMatch: generation } }),
    ).rejects.toMatchObject(NOT_MET);
    expect(Buffer.from(on.desk.state.object(BUCKET, 'a').content).toString()).toBe('x');
    expect([...on.desk.state.bucket(BUCKET).objects.keys()]).toEqual(['a']);
  });

  it('and one that holds lets all of them pass', async () => {
    const { on, file, generation, metageneration } = await prepared();
    await using _ = on;
    await file.setMetadata({ cacheControl: 'x' }, { ifMetagenerationMatch: metageneration });
    await file.copy('b', { preconditionOpts: { ifGenerationMatch: 0 } });
    await file.save('y', { resumable: true, preconditionOpts: { ifGenerationMatch: generation } });
    const { generation: latest = 0 } = (await file.getMetadata())[0];
    await file.delete({ ifGenerationMatch: latest } as never);
    expect([...on.desk.state.bucket(BUCKET).objects.keys()]).toEqual(['b']);
  });

  it('answers a reader who has the newest with 304, and one who wants another with 412', async () => {
    const { on, generation } = await prepared();
    await using _ = on;
    const url = `${on.desk.apiEndpoint}/storage/v1/b/${BUCKET}/o/a`;
    expect((await fetch(`${url}?ifGenerationNotMatch=${generation}`)).status).toBe(304);
    expect((await fetch(`${url}?ifGenerationMatch=${generation + 1}`)).status).toBe(412);
    expect((await fetch(`${url}?generation=${generation + 1}`)).status).toBe(404);
    expect((await fetch(`${url}?ifGenerationMatch=x`)).status).toBe(400);
  });
});

describe('a retry of the client', () => {
  it('after an answer that got lost does the work once', async () => {
    await using on = await aBucket();
    on.desk.faults.add({ method: 'storage.objects.insert', effect: { cut: 'after' } });
    const save = on.bucket.file('a').save('x', { resumable: false, preconditionOpts: { ifGenerationMatch: 0 } });
    await expect(save).rejects.toMatchObject({ code: 412 });
    expect((await on.bucket.file('a').download())[0].toString()).toBe('x');
  });

  it('is not made for an upload without a condition', async () => {
    await using on = await aBucket();
    on.desk.faults.add({ method: 'storage.objects.insert', effect: { status: 503 } });
    await expect(on.bucket.file('a').save('x', { resumable: false })).rejects.toMatchObject({ code: 503 });
    expect(on.desk.calls).toHaveLength(1);
  });
});
