import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aDrive, type RunningDrive } from './a-drive.ts';
import { refusal } from './refusal.ts';

describe('a file with bytes', () => {
  let running: RunningDrive;
  beforeAll(async () => {
    running = await aDrive();
  });
  afterAll(() => running[Symbol.asyncDispose]());

  it('is uploaded with its name, read back, and replaced, which makes a revision', async () => {
    const drive = running.as();
    const made = await drive.files.create({
      requestBody: { name: '汇总.csv' },
      media: { mimeType: 'text/csv', body: '甲,1\r\n乙,2' },
      fields: 'id,name,mimeType,size,md5Checksum,headRevisionId,fileExtension',
    });
    const id = made.data.id ?? '';
    expect(made.data).toEqual({
      id,
      name: '汇总.csv',
      mimeType: 'text/csv',
      size: '12',
      md5Checksum: createHash('md5').update('甲,1\r\n乙,2').digest('hex'),
      headRevisionId: '1',
      fileExtension: 'csv',
    });
    expect((await drive.files.get({ fileId: id, alt: 'media' })).data).toBe('甲,1\r\n乙,2');
    const replaced = await drive.files.update({
      fileId: id,
      media: { mimeType: 'text/csv', body: '丙' },
      fields: 'headRevisionId,size',
    });
    expect(replaced.data).toEqual({ headRevisionId: '2', size: '3' });
    const { data } = await drive.revisions.list({ fileId: id });
    expect(data.revisions?.map((revision) => revision.id)).toEqual(['1', '2']);
    expect((await drive.revisions.get({ fileId: id, revisionId: '1', alt: 'media' })).data).toBe('甲,1\r\n乙,2');
    expect(await refusal(drive.revisions.get({ fileId: id, revisionId: '9' }))).toBe('404 notFound');
    expect(await refusal(drive.files.export({ fileId: id, mimeType: 'text/csv' }))).toBe('403 fileNotExportable');
  });

  it('is uploaded as bytes alone', async () => {
    const response = await fetch(`${running.origin}/upload/drive/v3/files?uploadType=media&fields=name,mimeType,size`, {
      method: 'POST',
      headers: { 'content-type': 'application/pdf' },
      body: new Uint8Array([0, 13, 10, 255]),
    });
    expect(await response.json()).toEqual({ name: 'Untitled', mimeType: 'application/pdf', size: '4' });
  });

  it.each([
    ['resumable', 'text/plain', 'x'],
    ['multipart', 'multipart/related', '{}'],
    ['multipart', 'multipart/related; boundary=b', '--b\r\n\r\n{}\r\n'],
  ])('is refused as %s with %s', async (uploadType, contentType, body) => {
    const response = await fetch(`${running.origin}/upload/drive/v3/files?uploadType=${uploadType}`, {
      method: 'POST',
      headers: { 'content-type': contentType },
      body,
    });
    expect(response.status).toBe(400);
  });

  it('is not what a spreadsheet is: neither downloaded nor overwritten', async () => {
    const drive = running.as();
    const mimeType = 'application/vnd.google-apps.spreadsheet';
    const { data } = await drive.files.create({ requestBody: { name: 'x', mimeType } });
    const fileId = data.id ?? '';
    expect(await refusal(drive.files.get({ fileId, alt: 'media' }))).toBe('403 fileNotDownloadable');
    expect(await refusal(drive.files.update({ fileId, media: { mimeType, body: 'x' } }))).toBe('403 fileNeverWritable');
    expect((await drive.files.get({ fileId, fields: 'md5Checksum,headRevisionId' })).data).toEqual({});
  });
});
