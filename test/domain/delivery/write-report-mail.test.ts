import { describe, expect, it } from 'vitest';
import { definitionIn, shippedRound } from '../../../functions/compose.ts';
import type { Audience } from '../../../functions/domain/delivery/delivery-settings.ts';
import { type ReportMailFacts, writeReportMail } from '../../../functions/domain/delivery/write-report-mail.ts';

const REPORT = { subject: '佛山分中心', file: '03-佛山分中心.pdf', code: 'AAAA-BBBB-CCCC', changes: [] };

async function written(round: string, audience: Audience, changes: Partial<ReportMailFacts> = {}) {
  const definition = await definitionIn(shippedRound(round));
  const facts = { round: definition.round, audience, recipient: '佛山分中心', reports: [REPORT], ...changes };
  return definition.notices && writeReportMail(definition.notices.texts, facts);
}

describe.each(['guangdong-2019', 'example-english'])('the mail of %s', (round) => {
  it.each(['centres', 'reviewers'] as const)(
    'to %s lists the reports with their codes and leaves no gap',
    async (audience) => {
      const mail = await written(round, audience);
      expect(mail?.text).toContain('03-佛山分中心.pdf');
      expect(mail?.text).toContain('AAAA-BBBB-CCCC');
      expect(mail?.text).not.toMatch(/\{|\n\n\n/);
      expect(mail?.subject).not.toMatch(/更正|corrected/);
    },
  );

  it('says in subject and text that a report replaces another; to a reviewer, which', async () => {
    const changed = { ...REPORT, changes: ['replaces X', 'Total: 1 → 2'] };
    const reports = [{ ...REPORT, subject: '云浮分中心' }, changed];
    const mail = await written(round, 'reviewers', { reports });
    expect(mail?.subject).toMatch(/更正|corrected/);
    expect(mail?.text).toMatch(/佛山分中心[：:]\nreplaces X\nTotal: 1 → 2/);
    expect(mail?.text).not.toMatch(/云浮分中心[：:]\n/);
    expect((await written(round, 'centres', { reports: [changed] }))?.text).toContain('\n\nreplaces X\nTotal');
  });
});

it('a round without the text has no such mail', async () => {
  expect(await written('makerspace-points', 'centres')).toBeUndefined();
});
