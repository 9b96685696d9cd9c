import { describe, expect, it } from 'vitest';
import { openGoogleSheets } from '../../../functions/adapters/google-sheets/open-google-sheets.ts';
import { aGoogleServer, type ServerAnswer } from '../../support/google/a-google-server.ts';
import { aFeedback } from '../../support/xlsx/a-feedback.ts';

/** What the desk does not do: Drive that learns of a change later, and long lists in pages. */
async function withAnswers<Result>(
  bodies: readonly unknown[],
  work: (google: ReturnType<typeof openGoogleSheets> & { readonly waits: readonly number[] }) => Promise<Result>,
): Promise<Result> {
  const answers = bodies.map((json): ServerAnswer => ({ status: 200, json }));
  await using server = await aGoogleServer(answers);
  const waits: number[] = [];
  const google = openGoogleSheets({
    rootUrl: server.origin,
    driveId: 'drive',
    round: { id: 'r1', timeZone: 'Asia/Shanghai', language: 'zh-CN' },
    limiter: { take: async () => {} },
    clock: { now: () => new Date('2020-05-20T00:00:00Z') },
    random: () => 0.5,
    sleep: async (ms) => void waits.push(ms),
  });
  const result = await work({ ...google, waits });
  expect(server.requests()).toBe(bodies.length);
  return result;
}

const file = (id: string, version: string, more: object = {}) => ({
  id,
  name: id,
  version,
  mimeType: 'application/vnd.google-apps.spreadsheet',
  createdTime: '2020-05-01T00:00:00.000Z',
  modifiedTime: '2020-05-19T00:00:00.000Z',
  appProperties: { centreEvaluationRound: 'r1', centreEvaluationKind: 'return', centreEvaluationName: 'n' },
  lastModifyingUser: { me: false },
  ...more,
});
const byUs = { lastModifyingUser: { me: true } };
const findings = {
  properties: { sheetId: 7, title: '校验结果', gridProperties: { rowCount: 50, columnCount: 6 } },
  merges: [0, 1, 2].map((row) => ({
    startRowIndex: row,
    endRowIndex: row + 1,
    startColumnIndex: 0,
    endColumnIndex: 6,
  })),
};
const book = { sheets: [findings] };
const reading = [file('a', '5'), book, file('a', '5')];
const us = { user: { emailAddress: 'office@example.org' } };
const feedback = aFeedback({ marks: [] });

describe('Drive that learns of our write later', () => {
  it('is waited for, until the version has moved', async () => {
    const late = [file('a', '5'), file('a', '5'), file('a', '6', byUs)];
    await withAnswers(
      [...reading, file('a', '5'), us, { updatedSpreadsheet: book }, ...late],
      async ({ workbooks, waits }) => {
        const { version } = await workbooks.read('a');
        expect(await workbooks.writeFeedback('a', feedback, version)).toBe('6');
        expect(waits).toEqual([250, 500]);
      },
    );
  });

  it('and never does in time leaves a version that no listing shows', async () => {
    const late = Array.from({ length: 6 }, () => file('a', '5'));
    await withAnswers(
      [...reading, file('a', '5'), us, { updatedSpreadsheet: book }, ...late],
      async ({ workbooks }) => {
        const { version } = await workbooks.read('a');
        expect(await workbooks.writeFeedback('a', feedback, version)).toBe('5?');
      },
    );
  });

  it('and counts several steps for one write is asked once more for the content', async () => {
    const after = file('a', '9', byUs);
    await withAnswers(
      [...reading, file('a', '5'), us, { updatedSpreadsheet: book }, after, after, book, after],
      async ({ workbooks }) => {
        const { version } = await workbooks.read('a');
        expect(await workbooks.writeFeedback('a', feedback, version)).toBe('9');
      },
    );
  });
});

describe('a list in pages', () => {
  it('of files is read to its end, and sorted as one', async () => {
    const pages = [{ files: [file('b', '1')], nextPageToken: 'p2' }, { files: [file('a', '1')] }];
    await withAnswers(pages, async ({ workbooks }) => {
      expect((await workbooks.list('return')).map(({ id }) => id)).toEqual(['a', 'b']);
    });
  });

  it('of changes gives each file once, as the last page has it, and the token of the end', async () => {
    const pages = [
      {
        nextPageToken: 'p2',
        changes: [
          { fileId: 'a', file: file('a', '1') },
          { fileId: 'b', removed: true },
        ],
      },
      {
        newStartPageToken: 't9',
        changes: [
          { fileId: 'a', file: file('a', '2') },
          { changeType: 'drive', driveId: 'drive' },
        ],
      },
    ];
    await withAnswers(pages, async ({ workbooks }) => {
      const { token, isWhole, entries, lost } = await workbooks.changes('t1');
      expect({ token, isWhole, lost, entries: entries.map(({ id, version }) => [id, version]) }).toEqual({
        token: 't9',
        isWhole: false,
        lost: ['b'],
        entries: [['a', '2']],
      });
    });
  });

  it('of permissions is read to its end before anybody is let in', async () => {
    const pages = [
      { permissions: [{ emailAddress: 'A@x.org' }], nextPageToken: 'p2' },
      { permissions: [{ emailAddress: 'b@x.org' }] },
    ];
    await withAnswers(pages, async ({ workbooks }) => {
      await workbooks.admit('f', [
        { address: 'a@x.org', role: 'writer' },
        { address: 'b@x.org', role: 'writer' },
      ]);
    });
  });
});
