import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import PostalMime from 'postal-mime';
import { expect, test } from 'vitest';
import { definitionsOf } from '../../functions/compose.ts';
import type { Entry } from '../../functions/domain/workbook/fill-plan.ts';
import type { TabRole } from '../../functions/domain/workbook/tab-roles.ts';
import { assign } from '../../functions/pipeline/assign/assign.ts';
import { verifyAudit } from '../../functions/pipeline/audit.ts';
import { collect } from '../../functions/pipeline/collect/collect.ts';
import { type DeliverReport, deliver } from '../../functions/pipeline/deliver/deliver.ts';
import { listDeliveries } from '../../functions/pipeline/deliver/list-deliveries.ts';
import { listMails } from '../../functions/pipeline/notices/list-mails.ts';
import { sendNotices } from '../../functions/pipeline/notices/send-notices.ts';
import { openRound } from '../../functions/pipeline/open-round.ts';
import { takeIn } from '../../functions/pipeline/paper/take-in.ts';
import { prepareWorkbooks } from '../../functions/pipeline/prepare-workbooks.ts';
import { deliverableRun, publish } from '../../functions/pipeline/publish.ts';
import { recompute } from '../../functions/pipeline/recompute/recompute.ts';
import { reopen } from '../../functions/pipeline/reopen.ts';
import { planVisits } from '../../functions/pipeline/risk/plan-visits.ts';
import { runRound } from '../../functions/pipeline/run-round.ts';
import { type CentreStatus, status } from '../../functions/pipeline/status.ts';
import type { TestOffice } from '../support/a-workspace.ts';
import { aStory, type Story } from '../support/story/a-story.ts';
import { printedCodes } from '../support/story/printed-codes.ts';

const ALL = ['yuncheng', 'haicheng', 'jiangcheng', 'shancheng', 'hucheng', 'xingcheng'];
const PAPER = { copies: 5, 'seal:hosting-unit': '是', 'seal:municipal-authority': '是', electronic: '是' };

/** Cells of one row by the keys of their columns. */
const row = (role: TabRole, key: string, cells: Readonly<Record<string, string | number>>): readonly Entry[] =>
  Object.entries(cells).map(([column, value]) => ({ role, row: key, column, value }));

const told = (outcomes: readonly { readonly key: string }[]): readonly string[] =>
  outcomes.map(({ key }) => key.split('.').slice(0, 2).join(' ')).sort();

/** One look at the workbooks, as a schedule makes it, and who was told what then. */
async function look(story: Story, now: string): Promise<readonly string[]> {
  await using office = await story.at(now);
  await openRound(office);
  await collect(office);
  return told((await sendNotices(office)).outcomes);
}

async function standing(story: Story, now: string): Promise<(centre: string) => CentreStatus> {
  await using office = await story.at(now);
  const all = await status(office);
  return (centre) => {
    const own = all.find((one) => one.centre === centre);
    if (own === undefined) throw new Error(`no status of ${centre}`);
    return own;
  };
}

async function opensAndFills(story: Story): Promise<void> {
  expect(await look(story, '2020-05-18T01:00:00Z')).toEqual(ALL.map((id) => `opening ${id}`).sort());
  expect(await look(story, '2020-05-18T01:05:00Z')).toEqual([]);
  await story.clerk('yuncheng', 'regular', '2020-05-20T02:00:00Z');
  await story.clerk('haicheng', 'with-errors', '2020-05-20T02:00:00Z');
  await story.clerk('jiangcheng', 'not-submitted', '2020-05-20T02:00:00Z');
  await story.clerk('shancheng', 'regular', '2020-05-20T02:00:00Z');
  await story.clerk('xingcheng', 'regular', '2020-05-20T02:00:00Z');
  expect(await look(story, '2020-05-20T03:00:00Z')).toEqual([
    ...['accepted shancheng', 'accepted xingcheng', 'accepted yuncheng'],
    'errors haicheng',
  ]);
  const early = await standing(story, '2020-05-20T03:00:00Z');
  expect(ALL.map((id) => early(id).state)).toEqual([
    ...['submitted', 'has-errors', 'in-progress', 'submitted', 'not-started', 'submitted'],
  ]);
  expect(early('haicheng').issues.map(({ code }) => code)).toEqual([
    ...['SUBMITTED_WITH_ERRORS', 'REJECT_APPROXIMATE', 'REJECT_PLACEHOLDER'],
  ]);
}

async function endsInTimeOrLate(story: Story): Promise<void> {
  expect(await look(story, '2020-05-25T01:00:00Z')).toEqual([
    ...['half-time haicheng', 'half-time hucheng', 'half-time jiangcheng'],
  ]);
  await story.clerk('haicheng', 'regular', '2020-05-26T02:00:00Z');
  expect(await look(story, '2020-05-26T03:00:00Z')).toEqual(['accepted haicheng']);
  expect(await look(story, '2020-05-29T01:00:00Z')).toEqual(['last-day hucheng', 'last-day jiangcheng']);
  // One is done in the last second, one a day late, and one goes on typing.
  await story.clerk('jiangcheng', 'regular', '2020-05-29T15:59:59Z');
  await story.clerk('hucheng', 'regular', '2020-05-30T02:00:00Z');
  await story.clerk('shancheng', row('figures', 'credit-banks', { value: 11 }), '2020-05-30T02:00:00Z');
  expect(await look(story, '2020-05-30T03:00:00Z')).toEqual(['accepted hucheng', 'accepted jiangcheng']);
  const over = await standing(story, '2020-05-30T03:00:00Z');
  expect(ALL.filter((id) => over(id).state !== 'submitted')).toEqual([]);
  expect(ALL.filter((id) => over(id).late)).toEqual(['hucheng']);
  expect(over('hucheng').delaySeconds).toBe(10 * 3_600 + 1);
  expect(ALL.filter((id) => over(id).drifted)).toEqual(['shancheng']);
  expect(over('shancheng').drift).toMatchObject([{ item: 'credit-banks', after: '11' }]);
}

async function opensOneAgain(story: Story): Promise<void> {
  {
    await using office = await story.at('2020-06-01T01:00:00Z');
    await reopen(office, { centre: 'xingcheng', until: '2020-06-02T18:00', reason: '贷款金额漏填一笔' });
  }
  expect(await look(story, '2020-06-01T01:10:00Z')).toEqual(['reopened xingcheng']);
  expect((await standing(story, '2020-06-01T01:10:00Z'))('xingcheng')).toMatchObject({
    state: 'reopened',
    beneath: 'submitted',
    reopened: { until: '2020-06-02T10:00:00.000Z', reason: '贷款金额漏填一笔' },
  });
  await story.clerk('xingcheng', row('figures', 'credit-amount', { value: 4321 }), '2020-06-02T10:00:00Z');
  expect(await look(story, '2020-06-02T11:00:00Z')).toEqual(['accepted xingcheng']);
  await story.clerk('xingcheng', row('figures', 'credit-amount', { value: 9999 }), '2020-06-02T12:00:00Z');
  expect(await look(story, '2020-06-02T13:00:00Z')).toEqual([]);
  const closed = (await standing(story, '2020-06-02T13:00:00Z'))('xingcheng');
  expect(closed).toMatchObject({ state: 'submitted', late: false, drift: [{ before: '4321', after: '9999' }] });
}

async function reviews(story: Story): Promise<void> {
  {
    await using office = await story.at('2020-06-03T01:00:00Z');
    const definitions = await definitionsOf({ profile: 'local', workspace: story.folder });
    const { centresOf } = await assign(office, definitions, { seed: '2020' });
    expect([...centresOf.values()].map(({ length }) => length)).toEqual([3, 3, 3, 3, 3, 3]);
    for (const [reviewer, ownCity] of [
      ['r1', 'yuncheng'],
      ['r2', 'haicheng'],
    ] as const) {
      expect(centresOf.get(reviewer)).not.toContain(ownCity);
    }
  }
  {
    await using office = await story.at('2020-06-03T01:05:00Z');
    expect((await prepareWorkbooks(office, { isFilled: false })).failures).toEqual([]);
  }
  // One finds that a centre is no stranger, and one hands nothing in.
  const { reviewers } = await story.definition();
  for (const { id } of reviewers.slice(0, 5)) await story.reviewer(id, 'marks', '2020-06-10T02:00:00Z');
  const [known = ''] = reviewers[1]?.centres ?? [];
  await story.reviewer('r2', row('overall', known, { conflict: '是' }), '2020-06-10T03:00:00Z');
  await look(story, '2020-06-10T04:00:00Z');
  const reviewed = await standing(story, '2020-06-10T04:00:00Z');
  expect(ALL.filter((id) => reviewed(id).reviews.conflicts > 0)).toEqual([known]);
  expect(ALL.filter((id) => reviewed(id).reviews.missing.length > 0)).toEqual(
    ALL.filter((id) => reviewers[5]?.centres?.includes(id)),
  );
}

async function looksCloser(story: Story): Promise<void> {
  await story.office(
    ALL.flatMap((id) =>
      row('register', id, { ...PAPER, ...(id === 'hucheng' && { copies: 4 }), receivedOn: '2020-06-03' }),
    ),
    '2020-06-11T02:00:00Z',
  );
  await look(story, '2020-06-11T03:00:00Z');
  const received = await standing(story, '2020-06-11T03:00:00Z');
  expect(ALL.filter((id) => received(id).state !== 'paper-received')).toEqual(['hucheng']);
  {
    await using office = await story.at('2020-06-11T04:00:00Z');
    const [first, second] = [await planVisits(office, { number: 2 }), await planVisits(office, { number: 2 })];
    expect(first.visits.map(({ centre }) => centre.id)).toEqual(second.visits.map(({ centre }) => centre.id));
    expect(first.visits).toHaveLength(2);
  }
  await story.office(
    row('register', 'hucheng', { visitedOn: '2020-06-12', visitFindings: '现场核对台账，未发现问题' }),
    '2020-06-12T08:00:00Z',
  );
  await look(story, '2020-06-12T09:00:00Z');
  await using office = await story.at('2020-06-12T09:00:00Z');
  expect((await planVisits(office, { number: 6 })).visited.map(({ centre }) => centre.id)).toEqual(['hucheng']);
}

type Codes = Awaited<ReturnType<typeof printedCodes>>;

async function printsPaper(story: Story, now: string): Promise<Codes> {
  await using office = await story.at(now);
  return await printedCodes(office);
}

/** One centre sends the print of what it submitted before its return was opened again. */
async function takesPaperIn(story: Story, before: Codes): Promise<void> {
  const codes = await printsPaper(story, '2020-06-12T10:00:00Z');
  expect(ALL.filter((id) => codes(id)[0] !== before(id)[0])).toEqual(['xingcheng']);
  const [old = ''] = before('xingcheng');
  await story.office(
    row('register', 'yuncheng', { intakeCodes: codes('yuncheng').join('\n') }),
    '2020-06-12T11:00:00Z',
  );
  await look(story, '2020-06-12T12:00:00Z');
  await using office = await story.at('2020-06-12T13:00:00Z');
  expect((await takeIn(office, [old])).outcomes).toMatchObject([
    { kind: 'other-version', copy: 1, changes: [{ item: 'credit-amount', after: '4321' }] },
  ]);
  await takeIn(office, codes('hucheng').slice(0, 4));
  const { standings } = await takeIn(office, []);
  expect(standings.filter(({ copies }) => copies.length > 0)).toEqual([
    { centre: 'yuncheng', wanted: 5, copies: [1, 2, 3, 4, 5], outdated: [], entered: 5 },
    { centre: 'hucheng', wanted: 5, copies: [1, 2, 3, 4], outdated: [], entered: 4 },
  ]);
}

async function vetoes(story: Story): Promise<void> {
  await story.office(
    row('vetoes', 'shancheng', {
      ...{ ground: '提供虚假材料', allegation: '撮合贷款合同系伪造', evidence: '银行复函' },
      ...{ raisedBy: '陈主任', raisedOn: '2020-06-13' },
    }),
    '2020-06-13T02:00:00Z',
  );
  // The office is given some minutes to finish what it is typing.
  expect(await look(story, '2020-06-13T03:00:00Z')).toEqual([]);
  expect(await look(story, '2020-06-13T03:15:00Z')).toEqual(['veto-raised shancheng']);
  const decision = { 'decider:1': '陈主任', 'decision:1': '维持', decidedOn: '2020-06-22' };
  const decide = (second: string, savedAt: string) =>
    story.office(row('vetoes', 'shancheng', { ...decision, 'decider:2': second, 'decision:2': '维持' }), savedAt);
  await decide('陈 主任', '2020-06-22T01:00:00Z');
  expect(await look(story, '2020-06-22T02:00:00Z')).toEqual([]);
  expect((await standing(story, '2020-06-22T02:00:00Z'))('shancheng').veto?.state).toBe('awaiting');
  await decide('林主任', '2020-06-22T03:00:00Z');
  expect(await look(story, '2020-06-22T04:00:00Z')).toEqual([]);
  expect(await look(story, '2020-06-22T04:15:00Z')).toEqual(['veto-upheld shancheng']);
}

/** Fixes the newest result and hands it out; once more, nothing is left to do. */
async function handsOut(office: TestOffice, reason?: string): Promise<DeliverReport> {
  await publish(office, reason === undefined ? {} : { reason });
  const report = await deliver(office, await deliverableRun(office));
  await office.idle();
  const again = await deliver(office, await deliverableRun(office));
  expect(again).toMatchObject({ delivered: 0, mailed: 0, waiting: 0, failures: [] });
  return report;
}

async function publishes(story: Story): Promise<void> {
  await using office = await story.at('2020-06-24T01:00:00Z');
  expect((await runRound(office)).rendered).toEqual({ made: 7, unchanged: 0, failures: [] });
  // 17 reviewers’ copies, since one has a conflict; each centre gets its own in two ways.
  expect(await handsOut(office)).toMatchObject({ delivered: 17 + 6, mailed: 6, unchanged: 0, failures: [] });
  const of = await standing(story, '2020-06-24T02:00:00Z');
  expect(ALL.map((id) => of(id).result?.standing)).toEqual([
    ...['provisional', 'provisional', 'provisional', 'vetoed', 'ranked', 'ranked'],
  ]);
  expect(ALL.map((id) => of(id).result?.rank)).toEqual([undefined, undefined, undefined, undefined, 1, 2]);
  expect(of('shancheng').result?.exact).toBeGreaterThan(0);
}

/** The figure that one centre changed too late turns out to be the true one. */
async function corrects(story: Story): Promise<void> {
  {
    await using office = await story.at('2020-06-25T01:00:00Z');
    await reopen(office, { centre: 'shancheng', until: '2020-06-26T18:00', reason: '入驻银行机构数以更正后为准' });
  }
  await story.clerk('shancheng', row('cover', 'submit:by', { value: '更正人员' }), '2020-06-25T02:00:00Z');
  expect(await look(story, '2020-06-25T03:00:00Z')).toEqual(['accepted shancheng', 'reopened shancheng']);
  await using office = await story.at('2020-06-28T01:00:00Z');
  const reason = '更正山城分中心入驻银行机构数';
  await recompute(office, { reason });
  await office.idle();
  const codes = (await listDeliveries(office)).filter(({ holding }) => holding === 'outdated');
  expect(new Set(codes.map(({ subject }) => subject))).toEqual(new Set(['shancheng']));
  await expect(deliverableRun(office)).rejects.toMatchObject({ code: 'RESULT_NOT_PUBLISHED' });
  expect(await handsOut(office, reason)).toMatchObject({ delivered: 3 + 1, mailed: 1, failures: [] });
}

/** No file of a recipient, and no mail, speaks of a centre that is none of theirs. */
async function keepsToItself(story: Story): Promise<void> {
  const { round, reviewers } = await story.definition();
  const recipients = [
    ...round.centres.map(({ id }) => ({ folder: join('reports/centres', id), own: [id] })),
    ...reviewers.map(({ id, centres = [] }) => ({ folder: join('reports/reviewers', id), own: centres })),
  ];
  for (const { folder, own } of recipients) {
    const strangers = round.centres.filter(({ id }) => !own.includes(id));
    const texts = await textsBelow(join(story.folder, folder));
    expect(texts.length).toBeGreaterThan(0);
    for (const { name, hostingUnit } of strangers) {
      expect(texts.filter((text) => text.includes(name) || text.includes(hostingUnit))).toEqual([]);
    }
  }
  for (const text of await textsBelow(join(story.folder, 'mail'))) {
    const { text: words = '', attachments } = await PostalMime.parse(text);
    const all = [words, ...attachments.map(({ content }) => Buffer.from(content as ArrayBuffer).toString())].join('\n');
    expect(round.centres.filter(({ name }) => all.includes(name))).toHaveLength(1);
  }
}

async function textsBelow(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name));
  return Promise.all(files.map((file) => readFile(file, 'utf8')));
}

test('a whole round, from opening to what is delivered anew', { timeout: 240_000 }, async () => {
  await using story = await aStory();
  await opensAndFills(story);
  await endsInTimeOrLate(story);
  const printed = await printsPaper(story, '2020-05-31T01:00:00Z');
  await opensOneAgain(story);
  await reviews(story);
  await looksCloser(story);
  await takesPaperIn(story, printed);
  await vetoes(story);
  await publishes(story);
  await corrects(story);
  await keepsToItself(story);

  await using office = await story.at('2020-06-29T01:00:00Z');
  const mails = await listMails(office);
  expect(mails.filter(({ state }) => state !== 'sent')).toEqual([]);
  expect(new Set(mails.map(({ key }) => key)).size).toBe(mails.length);
  expect(mails.filter(({ centre }) => centre === 'shancheng').map(({ kind }) => kind)).toEqual([
    ...['opening', 'accepted', 'veto-raised', 'veto-upheld', 'report', 'accepted', 'reopened', 'report'],
  ]);
  expect((await verifyAudit(office.store)).firstBreak).toBeUndefined();
});
