import { describe, expect, it } from 'vitest';
import { deliverLines, deliveryLines, deliveryStatusLines } from '../../functions/cli/words/delivery-lines.ts';
import type { DeliverReport } from '../../functions/pipeline/deliver/deliver.ts';
import { deliveryStatus } from '../../functions/pipeline/deliver/list-deliveries.ts';
import { publish } from '../../functions/pipeline/publish.ts';
import { aDeliveryDesk } from '../support/a-delivery-desk.ts';
import { aMailer } from '../support/a-mailer.ts';

const desk = await aDeliveryDesk(
  { reviewers: { by: ['folder'], summary: true }, centres: { by: ['mail'] } },
  aMailer((_, address) => (address.startsWith('shantou') ? 'refused' : 'taken')),
);
const { definition } = desk.office;
await desk.print('run-1', [80, 70, 60]);
const drafts = await desk.deliver('run-1');
await publish(desk.office, {});
await desk.deliver('run-1');
await desk.print('run-2', [81, 70, 60], ['shantou']);
await publish(desk.office, { reason: '数据更正' });
await desk.deliver('run-2');

const linesOf = async (recipient: string) =>
  (await desk.listed())
    .filter((one) => one.recipient === recipient)
    .map((one) => deliveryLines(definition, one).join('\n'));

describe('what is told of deliveries', () => {
  it('says that centres wait for the publication', () => {
    const [counts, waits] = deliverLines(definition, drafts);
    expect(counts).toBe('已交付 delivered 6 · 未变 unchanged 0');
    expect(waits).toContain('publish');
  });

  it('names who has what, where, what it replaces, why, and that the old one is replaced', async () => {
    const lines = await linesOf('r2');
    expect(lines).toHaveLength(4);
    expect(lines[0]).toMatch(
      /^已交付 delivered {2}王评审 \(r2\) ← 汕头分中心 .*已更换 replaced\n {4}→ reviewers\/r2\/shantou\.pdf$/,
    );
    expect(lines[1]).toContain('← 评估总报告');
    expect(lines[2]).toMatch(
      /代替 replaces [0-9A-Z-]{14}（reviewers\/r2\/已作废\/shantou-.*\.pdf）\n {6}更换原因：数据更正\n/,
    );
  });

  it('shows what failed with the server’s words, and counts it', async () => {
    expect((await linesOf('shantou')).at(-1)).toMatch(
      /^失败 failed {2}汕头分中心 .*邮件 mail[\s\S]*! .*reply to shantou/,
    );
    expect(deliveryStatusLines(await deliveryStatus(desk.office))).toEqual([
      '报告交付 deliveries: 已交付 delivered 8 · 失败 failed 1 · 待交付 to be delivered 1',
    ]);
    expect(deliveryStatusLines(undefined)).toEqual([]);
  });

  it('puts the failures of one recipient for one reason into one line, and says why nothing is mailed', () => {
    const failure = { audience: 'reviewers', recipient: 'r1', way: 'mail', message: 'no address' } as const;
    const report: DeliverReport = {
      ...{ delivered: 0, mailed: 0, waiting: 0, unchanged: 0, awaitsPublication: false },
      failures: [
        ...['shantou', 'foshan'].map((subject) => ({ ...failure, subject })),
        { ...failure, recipient: 'r2', subject: 'foshan' },
      ],
      unmailed: { mode: 'no-mailer', reports: 7 },
    };
    expect(deliverLines(definition, report).slice(1)).toEqual([
      expect.stringMatching(/^未发邮件 not mailed 7: .*SMTP_HOST/),
      '✗ 李评审 (r1) ← 2 份 reports（邮件 mail）: no address',
      '✗ 王评审 (r2) ← 佛山分中心（邮件 mail）: no address',
    ]);
  });
});
