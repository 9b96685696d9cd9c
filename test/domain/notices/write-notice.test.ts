import { describe, expect, it } from 'vitest';
import { definitionIn, shippedRound } from '../../../functions/compose.ts';
import { makeIssue } from '../../../functions/domain/issues/catalogue.ts';
import type { Notices } from '../../../functions/domain/notices/notice-texts.ts';
import { type NoticeFacts, writeNotice } from '../../../functions/domain/notices/write-notice.ts';
import type { RoundDefinition } from '../../../functions/domain/round/round-definition.ts';
import type { VetoCase } from '../../../functions/domain/veto/veto-case.ts';
import { aReturnReading } from '../../support/a-return-reading.ts';

const ROUNDS = ['guangdong-2019', 'example-english', 'makerspace-points'];

interface Opened {
  readonly definition: RoundDefinition;
  readonly notices: Notices;
  readonly facts: NoticeFacts;
}

async function opened(name: string, changes: Partial<NoticeFacts> = {}): Promise<Opened> {
  const definition = await definitionIn(shippedRound(name));
  const { notices, round } = definition;
  const [centre] = round.centres;
  if (notices === undefined || centre === undefined) throw new Error(`${name} has no notices`);
  const submitted = aReturnReading({ round, centre: centre.id });
  const error = (a1: string) =>
    makeIssue('REJECT_EMPTY', {
      at: { tab: '数据统计表', a1 },
      subject: { zh: '合作银行', en: 'Banks' },
      received: '',
      details: { unit: '家' },
    });
  const ofTheTick = makeIssue('SUBMITTED_WITH_ERRORS', {
    ...{ at: { tab: '封面' }, subject: { zh: '已完成填报', en: 'Tick' }, details: { errors: 12 } },
  });
  const facts: NoticeFacts = {
    ...{ round, centre, submitted },
    workbook: { name: '汕头分中心.xlsx', link: 'https://docs.example/d/1' },
    issues: [...Array.from({ length: 12 }, (_, row) => error(`E${row + 5}`)), ofTheTick],
    accepted: {
      snapshot: 'abcdef0123456789',
      inputs: 'i',
      at: '2020-05-28T02:03:00.000Z',
      by: '李\r\nBcc: x',
      late: false,
    },
    reopenedUntil: '2020-06-05T10:00:00.000Z',
    reopenReason: '更正贷款金额',
    isOpen: true,
    ...changes,
  };
  return { definition, notices, facts };
}

describe.each(ROUNDS)('the notices of %s', (name) => {
  it.each(['zh-CN', 'en'] as const)(
    'have every text in %s, each place filled, subjects on one line',
    async (language) => {
      const { notices, facts } = await opened(name);
      for (const kind of notices.settings.kinds) {
        const written = writeNotice(kind, notices.texts, { ...facts, round: { ...facts.round, language } });
        expect(written?.subject).toMatch(/^[^\r\n]{5,200}$/);
        expect(written?.text).toContain(facts.centre.name);
        expect(`${written?.subject}${written?.text}`).not.toMatch(/[{}]|undefined|NaN/);
        expect(written?.text).toMatch(/[^\n]\n$/);
      }
    },
  );
});

describe('a notice', () => {
  it('of a veto says what the centre is accused of and until when it may answer, and names nobody of the office', async () => {
    const raised = {
      ground: 'falsified',
      allegation: '合同\n系伪造',
      evidence: '银行复函',
      by: '赵一',
      on: '2020-06-01',
    };
    const veto: VetoCase = { number: 1, state: 'raised', raised, readOn: '2020-06-01', answerFrom: '2020-06-01' };
    const decision = { deciders: ['钱二', '孙三'], on: '2020-06-09' };
    const { notices, facts } = await opened('guangdong-2019', { veto });
    const told = writeNotice('veto-raised', notices.texts, facts);
    expect(told?.subject).toContain('请于2020年6月8日前申辩');
    for (const said of ['提供虚假材料', '合同\n系伪造', '银行复函', '2020年6月1日']) expect(told?.text).toContain(said);
    const upheld = writeNotice('veto-upheld', notices.texts, {
      ...facts,
      veto: { ...veto, state: 'in-force', decision },
    });
    expect(upheld?.text).toContain('贵中心申辩：—');
    for (const name of ['赵一', '钱二', '孙三']) expect(`${told?.text}${upheld?.text}`).not.toContain(name);
  });

  it('of acceptance names every figure as it was submitted, in the order of the form', async () => {
    const { notices, facts } = await opened('guangdong-2019');
    const text = writeNotice('accepted', notices.texts, facts)?.text ?? '';
    const lines = text.split('\n').filter((line) => line.startsWith('· '));
    expect(lines).toHaveLength(facts.round.indicators.length);
    for (const [place, { title }] of facts.round.indicators.entries()) expect(lines[place]).toContain(title.zh);
    expect(text).toContain('2020年5月28日 10:03（北京时间）（按时提交）');
    expect(text).toContain('版本号：abcdef012345');
  });

  it('shows a dash where a figure is none', async () => {
    const { notices, facts } = await opened('guangdong-2019');
    const { submitted: _, ...rest } = facts;
    const lines = (writeNotice('accepted', notices.texts, rest)?.text ?? '')
      .split('\n')
      .filter((one) => /^· /.test(one));
    for (const line of lines) expect(line).toMatch(/：— /);
  });

  it('of errors lists ten and says how many more there are', async () => {
    const { notices, facts } = await opened('guangdong-2019');
    const { subject, text } = writeNotice('errors', notices.texts, facts) ?? { subject: '', text: '' };
    expect(subject).toContain('12 处错误');
    expect(text.match(/^· 合作银行（数据统计表!E\d+）：没有填写。请填写/gm)).toHaveLength(10);
    expect(text).toContain('另有 2 处');
  });

  it('of errors names no warning, since one may come of a comparison with other centres', async () => {
    const { notices, facts } = await opened('guangdong-2019');
    const issues = facts.issues.map((issue) => ({ ...issue, severity: 'warning' as const }));
    expect(writeNotice('errors', notices.texts, { ...facts, issues })?.text).not.toMatch(/^· /m);
  });

  it('says what people typed on one line, so that it cannot pass for words of ours', async () => {
    const { notices, facts } = await opened('guangdong-2019');
    expect(writeNotice('accepted', notices.texts, facts)?.text).toContain('填报人：李 Bcc: x\n');
    const reopenReason = '甲\n\n您已被取消资格';
    expect(writeNotice('reopened', notices.texts, { ...facts, reopenReason })?.text).toContain(
      '理由：甲 您已被取消资格\n',
    );
  });

  it('takes a place in what people typed for what it is', async () => {
    const { notices, facts } = await opened('guangdong-2019');
    const text = writeNotice('reopened', notices.texts, { ...facts, reopenReason: '{link} {figures}' })?.text;
    expect(text).toContain('理由：{link} {figures}');
  });

  it('names the file where the centre has no address to open', async () => {
    const { notices, facts } = await opened('guangdong-2019', { workbook: { name: '汕头分中心.xlsx' } });
    const text = writeNotice('opening', notices.texts, facts)?.text;
    expect(text).toContain('填报表：汕头分中心.xlsx（由本单位另行发放）');
    const online = (await opened('guangdong-2019')).facts;
    expect(writeNotice('opening', notices.texts, online)?.text).toContain('https://docs.example/d/1');
  });

  it('leaves out what there is nothing to say of', async () => {
    const { notices, facts } = await opened('guangdong-2019');
    const text = writeNotice('errors', notices.texts, facts)?.text ?? '';
    expect(text).not.toContain('提示');
    expect(text).not.toMatch(/\n{3}/);
    const [issue] = facts.issues;
    const warning = issue && { ...issue, severity: 'warning' as const };
    const issues = [...facts.issues, ...(warning ? [warning] : [])];
    expect(writeNotice('errors', notices.texts, { ...facts, issues })?.text).toContain('另有提示 1 处');
  });

  it('promises changes only as long as they count', async () => {
    const { notices, facts } = await opened('guangdong-2019');
    expect(writeNotice('accepted', notices.texts, facts)?.text).toContain('前仍可修改填报表');
    const closed = writeNotice('accepted', notices.texts, { ...facts, isOpen: false })?.text;
    expect(closed).toContain('填报已经截止');
    expect(closed).not.toContain('仍可修改');
  });

  it('of made-up data says so, in its subject and its text', async () => {
    const { notices, facts } = await opened('guangdong-2019');
    const { subject, text } = writeNotice('opening', notices.texts, facts) ?? { subject: '', text: '' };
    expect(`${subject}${text}`).not.toContain('示例数据');
    const sample = { ...facts, round: { ...facts.round, sample: true } };
    expect(writeNotice('opening', notices.texts, sample)).toMatchObject({
      subject: `【示例数据】${subject}`,
      text: `【示例数据】\n\n${text}`,
    });
  });

  it('that the round has no text for is none', async () => {
    const { notices, facts } = await opened('guangdong-2019');
    const { errors: _, ...texts } = notices.texts;
    expect(writeNotice('errors', texts, facts)).toBeUndefined();
  });
});

describe('the definition of a round', () => {
  it('keeps its notices out of the digest', async () => {
    const { definition } = await opened('guangdong-2019');
    expect(definition.round).not.toHaveProperty('notices');
  });
});
