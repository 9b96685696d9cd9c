import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ReturnLife } from '../../../functions/domain/submission/return-life.ts';
import { todayBlocks } from '../../../functions/domain/today/today-blocks.ts';
import { todayCells, todayMarks } from '../../../functions/domain/today/today-columns.ts';
import type { CentreToday, TodayFacts } from '../../../functions/domain/today/today-facts.ts';
import { todayContent, todayTab } from '../../../functions/domain/today/today-tab.ts';
import { QUESTIONS, type Question } from '../../../functions/domain/today/today-texts.ts';
import { namesWords } from '../../../functions/domain/today/today-words.ts';
import { ENGLISH_LAYOUTS, LAYOUTS } from '../../support/layouts.ts';

const ZONE = 'Asia/Shanghai';
const DEADLINE = '2020-05-29T15:59:59.000Z';
const AT = '2020-05-28T02:00:00.000Z';

function aCentre(id: string, changes: Partial<CentreToday> = {}): CentreToday {
  return {
    ...{ id, name: `${id}中心`, errors: 0, warnings: 0, isPaperComplete: false, mails: [] },
    life: { state: 'not-started', drifted: false },
    reviews: { given: 0, required: 3 },
    ...changes,
  };
}

function facts(centres: readonly CentreToday[], changes: Partial<TodayFacts> = {}): TodayFacts {
  return {
    ...{ now: AT, deadline: DEADLINE, centres, reviewers: [], copiesWanted: 5, hasNotices: false },
    ...changes,
  };
}

const life = (state: ReturnLife['state'], more: Partial<ReturnLife> = {}) => ({
  life: { state, drifted: false, ...more },
});
const submitted = { ...life('submitted'), submittedAt: AT };

function namesIn(of: TodayFacts): Partial<Record<Question, readonly string[]>> {
  return Object.fromEntries(
    todayBlocks(of, ZONE).map(({ question, entries }) => [question, entries.map(({ name }) => name[0] ?? '')]),
  );
}

describe('the daily lists', () => {
  test('tell who has not begun, is at it, has errors, submitted, was late, changed something, is open again', () => {
    const found = namesIn(
      facts([
        aCentre('a'),
        aCentre('b', life('no-workbook')),
        aCentre('c', life('in-progress')),
        aCentre('d', life('ready')),
        aCentre('e', { ...life('has-errors'), errors: 2 }),
        aCentre('f', submitted),
        aCentre('g', { ...life('paper-received', { delaySeconds: 90 }), submittedAt: AT, isPaperComplete: true }),
        aCentre('h', { ...life('closed', { beneath: 'submitted', drifted: true }), submittedAt: AT }),
        aCentre('i', life('reopened', { beneath: 'in-progress', reopened: { until: DEADLINE, reason: '补' } })),
      ]),
    );
    expect(found).toEqual({
      notStarted: ['a', 'b'],
      inProgress: ['c', 'd', 'i'],
      hasErrors: ['e'],
      late: ['g'],
      drifted: ['h'],
      reopened: ['i'],
      submitted: ['f', 'g', 'h'],
      paperMissing: ['a', 'b', 'c', 'd', 'e', 'f', 'h', 'i'],
    });
  });

  test('tell who is overdue from the deadline on, but for those that are open again', () => {
    const centres = [
      aCentre('a'),
      aCentre('b', submitted),
      aCentre('c', life('reopened', { beneath: 'in-progress', reopened: { until: '2020-06-05', reason: '补' } })),
    ];
    expect(namesIn(facts(centres, { now: DEADLINE })).overdue).toBeUndefined();
    expect(namesIn(facts(centres, { now: '2020-05-29T16:00:00.000Z' })).overdue).toEqual(['a']);
  });

  test('have none of paper, reviewers or mail in a round without them', () => {
    expect(Object.keys(namesIn(facts([aCentre('a')], { copiesWanted: 0 })))).not.toContain('paperMissing');
    expect(Object.keys(namesIn(facts([aCentre('a')])))).not.toContain('reviewsMissing');
    expect(Object.keys(namesIn(facts([aCentre('a')])))).not.toContain('mailsFailed');
  });

  test('count missing reviews one by one, by reviewer, and tell those that were begun', () => {
    const reviewers = [
      { name: '李', centres: ['甲', '乙'], missing: [{ name: '乙', isBegun: true }], mails: [] },
      { name: '王', centres: ['甲'], missing: [], mails: [] },
    ];
    const blocks = todayBlocks(facts([aCentre('a')], { reviewers }), ZONE);
    expect(blocks.find(({ question }) => question === 'reviewsMissing')).toMatchObject({
      ...{ count: 1, of: 3 },
      entries: [{ name: '李', detail: { zh: '1 家：乙（已开始）', en: '1: 乙 (begun)' } }],
    });
    expect(blocks.find(({ question }) => question === 'assignments')).toMatchObject({
      ...{ count: 2, of: 2 },
      entries: [
        { name: '李', detail: { zh: '2 家：甲、乙' } },
        { name: '王', detail: { zh: '1 家：甲' } },
      ],
    });
  });

  test('tell of paper what is missing: nothing written and no copies are different things', () => {
    const centres = [aCentre('a'), aCentre('b', { paperCopies: 0 }), aCentre('c', { paperCopies: 5 })];
    const block = todayBlocks(facts(centres), ZONE).find(({ question }) => question === 'paperMissing');
    expect(block?.entries.map(({ detail }) => detail.zh)).toEqual([
      '尚未登记',
      '收到 0 份，应交 5 份',
      '份数已齐，缺公章或收到日期',
    ]);
  });

  test('tell the last notice to each centre, and every one that did not arrive', () => {
    const mails = [
      { kind: 'opening', state: 'failed', at: AT, message: 'no such mailbox' },
      { kind: 'last-day', state: 'sent', at: AT },
    ] as const;
    const blocks = todayBlocks(facts([aCentre('a', { mails }), aCentre('b')], { hasNotices: true }), ZONE);
    expect(blocks.find(({ question }) => question === 'mailsFailed')).toMatchObject({
      ...{ count: 1, of: 2, severity: 'error' },
      entries: [{ detail: { zh: '开轮通知，发送失败，2020年5月28日 10:00（北京时间），no such mailbox' } }],
    });
    expect(blocks.find(({ question }) => question === 'mails')).toMatchObject({ count: 1, of: 2 });
  });

  test('name every centre in exactly one list of those by state, whatever its state', () => {
    const states = ['no-workbook', 'not-started', 'in-progress', 'has-errors', 'ready', 'submitted'] as const;
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...states), { maxLength: 40 }), (drawn) => {
        const centres = drawn.map((state, i) =>
          aCentre(String(i), { ...life(state), ...(state === 'submitted' && { submittedAt: AT }) }),
        );
        const blocks = todayBlocks(facts(centres), ZONE);
        const byState = blocks.filter(({ question }) =>
          ['notStarted', 'inProgress', 'hasErrors', 'submitted'].includes(question),
        );
        expect(byState.reduce((sum, { count }) => sum + count, 0)).toBe(centres.length);
      }),
    );
  });
});

describe('their tab', () => {
  const texts = LAYOUTS.ledger.today;
  if (texts === undefined) throw new Error('the shipped ledger has daily lists');
  const voice = { texts, language: 'zh-CN', timeZone: ZONE } as const;
  const content = todayContent(facts([aCentre('a'), aCentre('b', submitted)], { hasNotices: true }), voice);

  test('has a head for each question with how many of how many, and the names below lead to their rows', () => {
    const rows = new Map([['b', { tab: '台账', a1: 'B8' }]]);
    const place = { tab: '今日', rows, time: '10:00', deadline: '23:59' };
    const tab = todayTab(content, place, voice);
    expect(tab.heading).toEqual([
      '今日一览',
      '共 2 家：已提交 1（其中迟交 0），有错误未受理 0，填报中 0，未开始 1。',
      expect.stringMatching(/^最近一次变化：10:00；.*截止时间：23:59$/),
    ]);
    const heads = tab.rows.flatMap(({ columns: [head = '', count = ''] }) => (head === '' ? [] : [`${head} ${count}`]));
    expect(heads.slice(0, 3)).toEqual(['▲ 尚未开始 1 / 2', 'ⓘ 填报中 0 / 2', '✓ 有错误未受理 0 / 2']);
    expect(tab.rows.find(({ columns }) => columns[2] === 'b中心')?.link).toEqual({ tab: '台账', a1: 'B8' });
  });

  test('asks in the order of the questions, of which each layout has words for all', () => {
    const order = content.rows.flatMap(({ columns: [head = ''] }) => (head === '' ? [] : [head.slice(2)]));
    expect(order).toEqual(QUESTIONS.map((one) => texts.questions[one].zh).filter((words) => order.includes(words)));
    expect(Object.keys(ENGLISH_LAYOUTS.ledger.today?.questions ?? {})).toEqual([...QUESTIONS]);
  });

  test('holds no time of its own: the same facts at another time are the same content', () => {
    const later = facts([aCentre('a'), aCentre('b', submitted)], { now: '2020-05-29T01:00:00.000Z', hasNotices: true });
    expect(todayContent(later, voice)).toEqual(content);
  });
});

test('the columns beside a row say when, how many findings, how many reviews; nothing where there is nothing', () => {
  const round = { timeZone: ZONE, language: 'zh-CN' } as const;
  const cell = (a1: string) => ({ tab: '台账', a1 });
  const cells = { submittedAt: cell('X7'), findings: cell('Y7'), reviews: cell('Z7') };
  const textsOf = (centre: CentreToday) =>
    todayMarks([{ centre: 'a', cells }], todayCells([centre], round)).map(({ text }) => text);
  expect(textsOf(aCentre('a', { ...submitted, errors: 1, warnings: 2, reviews: { given: 2, required: 3 } }))).toEqual([
    '2020-05-28 10:00',
    '1 处错误、2 处需说明',
    '2 / 3',
  ]);
  expect(textsOf(aCentre('a', { reviews: { given: 0, required: 0 } }))).toEqual(['', '', '']);
  expect(todayMarks([{ centre: 'gone', cells }], todayCells([aCentre('a')], round))).toEqual([]);
});

test('beyond 200 names the others are counted', () => {
  const names = Array.from({ length: 203 }, (_, i) => ({ zh: `${i}`, en: `${i}` }));
  expect(namesWords(names).zh).toMatch(/、199，另有 3 家$/);
});
