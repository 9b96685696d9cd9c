import { expect, test } from 'vitest';
import { sha256 } from '../../../functions/domain/digest/digest.ts';
import { versionLetters } from '../../../functions/domain/print/print-code.ts';
import { paths } from '../../../functions/pipeline/document-paths.ts';
import { sendNotices } from '../../../functions/pipeline/notices/send-notices.ts';
import { aNoticesDesk, submitted } from '../../support/a-notices-desk.ts';

const CONTENT = new Uint8Array([1, 2, 3]);

test('a receipt that brings the print waits until it is made, then goes once, with the file and its words', async () => {
  const desk = await aNoticesDesk();
  const { definition, store } = desk.office;
  const { materials } = definition.round;
  const round = { ...definition.round, materials: { ...materials, print: { withNotice: true } } };
  const digests = new Map<string, string>();
  const office = {
    ...desk.office,
    definition: { ...definition, round },
    files: { ...desk.office.files, digest: async (name: string) => digests.get(name), read: async () => CONTENT },
  };
  await desk.stand('shantou', submitted());
  const receipts = () => desk.mailer.delivered.filter(({ key }) => key.startsWith('accepted'));
  await sendNotices(office);
  expect(receipts()).toEqual([]);

  const snapshot = 'a'.repeat(64);
  const version = versionLetters({ round: round.id, centre: 'shantou', snapshot });
  const file = 'paper/01-汕头分中心.pdf';
  const body = { version, centre: 'shantou', snapshot, file, sha256: sha256(CONTENT) };
  await store.commit([{ kind: 'put', path: paths.print(round.id, version), body }]);
  await sendNotices(office);
  expect(receipts()).toEqual([]);

  digests.set(file, sha256(CONTENT));
  await sendNotices(office);
  await sendNotices(office);
  const [receipt, ...others] = receipts();
  expect(others).toEqual([]);
  expect(receipt?.mail.attachments).toEqual([{ name: '01-汕头分中心.pdf', type: 'application/pdf', content: CONTENT }]);
  expect(receipt?.mail.text).toContain('随附纸质材料的打印件，一个文件含全部 5 份');
});
