import { describe, expect, it } from 'vitest';
import { aDesk, bytes, filesOn, objectsOf } from './a-desk.ts';

describe('a fault that passes', () => {
  it.each([
    ['503 before the content is there', 'insert', { status: 503 }],
    ['429 before the content is there', 'insert', { status: 429, reason: 'rateLimitExceeded' }],
    ['a cut before the content is there', 'insert', { cut: 'before' as const }],
    ['a cut after the content is there', 'insert', { cut: 'after' as const }],
    ['a cut when the name is looked up', 'list', { cut: 'before' as const }],
    ['a cut after the name was set', /name=names\//, { cut: 'after' as const }],
  ])('%s leaves the file as if nothing had been', async (_title, where, effect) => {
    await using desk = await aDesk();
    const files = filesOn(desk);
    desk.faults.add({
      effect,
      ...(typeof where === 'string' ? { method: `storage.objects.${where}` } : { path: where }),
    });
    await files.write('a.pdf', bytes('a'));
    expect(await files.read('a.pdf')).toEqual(Buffer.from('a'));
    expect(objectsOf(desk, 'content/')).toHaveLength(1);
    expect(objectsOf(desk, 'names/')).toHaveLength(1);
    expect(desk.calls.filter(({ status }) => status === 0 || status >= 429)).toHaveLength(1);
  });

  it('that does not pass says to try later', async () => {
    await using desk = await aDesk();
    desk.faults.add({ effect: { status: 503 }, times: 100 });
    const files = filesOn(desk, { retryOptions: { maxRetries: 1 } });
    await expect(files.write('a.pdf', bytes('a'))).rejects.toMatchObject({
      code: 'FILE_UNWRITABLE',
      details: { found: expect.stringContaining('for the moment') },
    });
    await expect(files.read('a.pdf')).rejects.toMatchObject({ code: 'FILE_UNREADABLE' });
  });
});

describe('a refusal', () => {
  const only = (...permissions: string[]) => ({
    isAllowed: (_account: string, permission: string) => permissions.includes(permission),
  });

  it('for want of a permission names the account’s role', async () => {
    await using desk = await aDesk(only('storage.objects.get', 'storage.objects.list'));
    await expect(filesOn(desk).write('a.pdf', bytes('a'))).rejects.toMatchObject({
      code: 'FILE_UNWRITABLE',
      details: {
        found: expect.stringContaining("Permission 'storage.objects.create' denied"),
        remedy: expect.stringContaining('roles/storage.objectCreator'),
      },
    });
    expect(await filesOn(desk).read('a.pdf')).toBeUndefined();
  });

  it('of a reader is told too', async () => {
    await using desk = await aDesk(only('storage.objects.list'));
    await expect(filesOn(desk).read('a.pdf')).resolves.toBeUndefined();
    await using closed = await aDesk(only());
    await expect(filesOn(closed).read('a.pdf')).rejects.toMatchObject({
      code: 'FILE_UNREADABLE',
      details: { found: expect.stringContaining('storage.objects.list') },
    });
  });

  it.each([
    [{ status: 403, reason: 'quotaExceeded' }, /quota is used up/],
    [{ status: 403, reason: 'accountDisabled' }, /billing account is disabled/],
    [{ status: 403, reason: 'retentionPolicyNotMet' }, /retention or a hold/],
    [{ status: 401 }, /credentials are not valid/],
    [{ status: 400 }, /does not take the request/],
  ])('%j is told with its remedy', async (effect, words) => {
    await using desk = await aDesk();
    desk.faults.add({ method: 'storage.objects.insert', effect, times: 100 });
    const failure = filesOn(desk).write('a.pdf', bytes('a'));
    await expect(failure).rejects.toMatchObject({ code: 'FILE_UNWRITABLE' });
    await expect(failure).rejects.toThrow(words);
  });

  it('of a bucket that is not there says so', async () => {
    await using desk = await aDesk();
    const files = filesOn(desk, { bucket: 'another-bucket' });
    await expect(files.write('a.pdf', bytes('a'))).rejects.toThrow(/no such bucket/);
  });

  it('of a name that is too long for an object is told before anything is written', async () => {
    await using desk = await aDesk();
    const long = Array.from({ length: 5 }, () => '汉'.repeat(80)).join('/');
    await expect(filesOn(desk).write(`${long}.pdf`, bytes('a'))).rejects.toMatchObject({ code: 'FILE_UNWRITABLE' });
    expect(objectsOf(desk, 'names/')).toEqual([]);
  });
});
