import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aDrive, type RunningDrive } from './a-drive.ts';

const spreadsheet = 'application/vnd.google-apps.spreadsheet';

describe('files in a shared drive', () => {
  let running: RunningDrive;
  beforeAll(async () => {
    running = await aDrive();
  });
  afterAll(() => running[Symbol.asyncDispose]());

  it('are made, found by a property, changed, copied, deleted, and tell all of it in the changes', async () => {
    const drive = running.as();
    const all = { supportsAllDrives: true };
    const feed = { ...all, includeItemsFromAllDrives: true };
    const { data: start } = await drive.changes.getStartPageToken({ ...all, driveId: running.driveId });
    const made = await drive.files.create({
      ...all,
      requestBody: {
        name: '北区中心',
        mimeType: spreadsheet,
        parents: [running.driveId],
        appProperties: { centreEvaluationRound: 'r1', centreEvaluationKind: 'return' },
      },
    });
    expect(made.data).toEqual({
      kind: 'drive#file',
      id: made.data.id,
      name: '北区中心',
      mimeType: spreadsheet,
      teamDriveId: running.driveId,
      driveId: running.driveId,
    });
    const id = made.data.id ?? '';
    const found = await drive.files.list({
      ...feed,
      corpora: 'drive',
      driveId: running.driveId,
      q: "appProperties has { key='centreEvaluationRound' and value='r1' } and trashed = false",
      fields: 'nextPageToken,files(id,version,appProperties)',
    });
    expect(found.data.files).toEqual([
      { id, version: '1', appProperties: { centreEvaluationRound: 'r1', centreEvaluationKind: 'return' } },
    ]);
    await drive.files.update({ ...all, fileId: id, requestBody: { name: '南区中心' } });
    const copy = await drive.files.copy({ ...all, fileId: id, requestBody: {} });
    expect(copy.data.name).toBe('Copy of 南区中心');
    await drive.files.delete({ ...all, fileId: id });
    const { data: changes } = await drive.changes.list({ ...feed, pageToken: start.startPageToken ?? '' });
    expect(changes.changes?.map(({ fileId, removed }) => [fileId, removed])).toEqual([
      [copy.data.id, false],
      [id, true],
    ]);
    expect(changes.newStartPageToken).toBeDefined();
    expect(running.told).toEqual([
      ['create', id, '北区中心'],
      ['rename', id, '南区中心'],
      ['copy', id, copy.data.id, 'Copy of 南区中心'],
      ['remove', id],
    ]);
  });
});
