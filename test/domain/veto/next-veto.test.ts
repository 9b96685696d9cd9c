import { describe, expect, test } from 'vitest';
import type { VetoVerdict } from '../../../functions/domain/veto/next-veto.ts';
import type { VetoCase, VetoEntry } from '../../../functions/domain/veto/veto-case.ts';
import { vetoSteps } from '../../../functions/domain/veto/veto-steps.ts';
import { ANSWERED, EMPTY, LIFTED, RAISED, take, UPHELD, vote } from '../../support/a-veto-entry.ts';

const told = ({ found, faults }: VetoVerdict) => [
  found?.state ?? 'none',
  ...faults.map(({ code, column }) => `${code} ${column}`),
];

describe('a veto stands where its row and the day take it', () => {
  test.each<[string, VetoEntry, string, string]>([
    ['nothing was entered', EMPTY, '2020-06-30', 'none'],
    ['raised: the centre may answer', RAISED, '2020-06-01', 'raised'],
    ['the last day of its time counts in full', RAISED, '2020-06-08', 'raised'],
    ['its time is over', RAISED, '2020-06-09', 'awaiting'],
    ['it has answered', ANSWERED, '2020-06-03', 'awaiting'],
    ['upheld after its answer', UPHELD, '2020-06-04', 'in-force'],
    ['upheld on the day of its answer', { ...UPHELD, decidedOn: '2020-06-03' }, '2020-06-04', 'in-force'],
    ['dismissed by all', { ...UPHELD, ...vote('钱二', '孙三', false) }, '2020-06-04', 'dismissed'],
    [
      'dismissed needs no answer',
      { ...RAISED, ...vote('钱二', '孙三', false), decidedOn: '2020-06-02' },
      '2020-06-02',
      'dismissed',
    ],
    ['lifted', LIFTED, '2020-06-10', 'lifted'],
  ])('%s', (_, ...[entry, today, state]) => {
    expect(told(take(entry, today))).toEqual([state]);
  });

  test('upheld without an answer after the time for it: in force, with a warning where the ledger was read late', () => {
    const entry = { ...RAISED, ...vote('钱二', '孙三'), decidedOn: '2020-06-09' };
    const told7June = take(RAISED, '2020-06-01').found;
    expect(told(take(entry, '2020-06-09', told7June))).toEqual(['in-force']);
    expect(told(take(entry, '2020-06-09'))).toEqual(['in-force', 'VETO_READ_LATE raisedOn']);
  });
});

describe('what is incomplete or out of order does not count and is told, all at once', () => {
  test.each<[string, VetoEntry, readonly string[]]>([
    ['no evidence', { ...RAISED, evidence: '' }, ['none', 'VETO_RAISING_INCOMPLETE evidence']],
    [
      'a decision without an accusation',
      { ...EMPTY, ...vote('钱二', '孙三'), decidedOn: '2020-06-04' },
      [
        'none',
        ...['ground', 'allegation', 'evidence', 'raisedBy', 'raisedOn'].map((c) => `VETO_RAISING_INCOMPLETE ${c}`),
      ],
    ],
    [
      'everything at once: no evidence, one person twice, decided before the raising, a lifting of nothing',
      { ...UPHELD, evidence: '', ...vote('钱二', '钱 二'), decidedOn: '2020-05-30', liftReason: '误' },
      [
        'none',
        'VETO_RAISING_INCOMPLETE evidence',
        'VETO_SAME_PERSON decider:2',
        'VETO_DATES_OUT_OF_ORDER decidedOn',
        'VETO_DECIDED_EARLY decidedOn',
        'VETO_LIFTING_WITHOUT_VETO liftReason',
      ],
    ],
    ['raised in the future', { ...RAISED, raisedOn: '2020-07-01' }, ['none', 'VETO_DATE_IN_FUTURE raisedOn']],
    ['an answer without a day', { ...RAISED, answer: '申辩' }, ['awaiting', 'VETO_ANSWER_INCOMPLETE answeredOn']],
    ['a day without an answer', { ...RAISED, answeredOn: '2020-06-02' }, ['awaiting', 'VETO_ANSWER_INCOMPLETE answer']],
    [
      'an answer before the raising',
      { ...ANSWERED, answeredOn: '2020-05-31' },
      ['awaiting', 'VETO_DATES_OUT_OF_ORDER answeredOn'],
    ],
    [
      'one decider only',
      { ...UPHELD, votes: [{ decider: '钱二', upholds: true }, { decider: '' }] },
      ['awaiting', 'VETO_DECISION_INCOMPLETE decider:2', 'VETO_DECISION_INCOMPLETE decision:2'],
    ],
    [
      'a decision without a day, by one person under two spellings',
      { ...ANSWERED, ...vote('钱 二', '钱二（处长）') },
      ['awaiting', 'VETO_DECISION_INCOMPLETE decidedOn', 'VETO_SAME_PERSON decider:2'],
    ],
    [
      'deciders that do not agree',
      {
        ...UPHELD,
        votes: [
          { decider: '钱二', upholds: true },
          { decider: '孙三', upholds: false },
        ],
      },
      ['awaiting', 'VETO_DECISIONS_DIFFER decision:2'],
    ],
    [
      'decided in the time for the answer and without one',
      { ...RAISED, ...vote('钱二', '孙三'), decidedOn: '2020-06-08' },
      ['awaiting', 'VETO_DECIDED_EARLY decidedOn'],
    ],
    [
      'decided before the answer came',
      { ...UPHELD, decidedOn: '2020-06-02' },
      ['awaiting', 'VETO_DECIDED_EARLY decidedOn'],
    ],
    [
      'decided before it was raised',
      { ...UPHELD, decidedOn: '2020-05-30' },
      ['awaiting', 'VETO_DATES_OUT_OF_ORDER decidedOn', 'VETO_DECIDED_EARLY decidedOn'],
    ],
    ['decided in the future', { ...UPHELD, decidedOn: '2020-07-05' }, ['awaiting', 'VETO_DATE_IN_FUTURE decidedOn']],
    [
      'lifted with nothing in force',
      { ...RAISED, liftReason: '误' },
      ['awaiting', 'VETO_LIFTING_WITHOUT_VETO liftReason'],
    ],
    [
      'a lifting by one person, before the decision and without a reason',
      { ...LIFTED, liftReason: '', liftDeciders: ['Li Si', 'ＬＩ ＳＩ'], liftedOn: '2020-06-01' },
      [
        'in-force',
        'VETO_LIFTING_INCOMPLETE liftReason',
        'VETO_SAME_PERSON liftDecider:2',
        'VETO_DATES_OUT_OF_ORDER liftedOn',
      ],
    ],
    [
      'a lifting without its day',
      { ...LIFTED, liftedOn: undefined } as unknown as VetoEntry,
      ['in-force', 'VETO_LIFTING_INCOMPLETE liftedOn'],
    ],
  ])('%s', (_, entry, expected) => {
    expect(told(take(entry))).toEqual(expected);
  });
});

describe('what was decided stays, whatever becomes of the cells', () => {
  const inForce = take(UPHELD).found;
  const lifted = take(LIFTED).found;
  const dismissed = take({ ...UPHELD, ...vote('钱二', '孙三', false) }).found;

  test.each<[string, VetoEntry]>([
    ['cleared', EMPTY],
    ['changed to dismissed', { ...UPHELD, ...vote('钱二', '孙三', false) }],
    ['given other deciders', { ...UPHELD, ...vote('钱二', '周五') }],
    ['given another accusation', { ...UPHELD, allegation: '另一事由' }],
  ])('a veto in force whose row is %s is still in force', (_, entry) => {
    const after = take(entry, '2020-06-30', inForce);
    expect(told(after)).toEqual(['in-force', 'VETO_HELD decidedOn']);
    expect(after.found).toEqual(inForce);
    expect(after.faults[0]?.details).toEqual({ deciders: '钱二、孙三', on: '2020-06-04' });
  });

  test('a cleared veto is lifted by its own columns, with a finding for the rest', () => {
    const entry = { ...EMPTY, liftReason: '复函有误', liftDeciders: ['李四', '周五'], liftedOn: '2020-06-10' };
    expect(told(take(entry, '2020-06-30', inForce))).toEqual(['lifted', 'VETO_HELD decidedOn']);
  });

  test('a lifted veto does not come back by clearing the lifting, nor a dismissed one by another decision', () => {
    expect(told(take(UPHELD, '2020-06-30', lifted))).toEqual(['lifted', 'VETO_CASE_CLOSED raisedOn']);
    expect(told(take(UPHELD, '2020-06-30', dismissed))).toEqual(['dismissed', 'VETO_CASE_CLOSED raisedOn']);
    expect(told(take(EMPTY, '2020-06-30', lifted))).toEqual(['lifted']);
  });

  test('another veto is raised with a later day and counts as another', () => {
    const again = { ...RAISED, raisedOn: '2020-06-12' };
    expect(take(again, '2020-06-12', lifted).found).toMatchObject({ number: 2, state: 'raised' });
    expect(told(take({ ...RAISED, raisedOn: '2020-06-09' }, '2020-06-30', lifted))).toEqual([
      'lifted',
      'VETO_CASE_CLOSED raisedOn',
    ]);
  });
});

describe('a veto that is only raised', () => {
  const raised = take(RAISED, '2020-06-02').found;

  test('is withdrawn by clearing its row, and raised anew is another', () => {
    const withdrawn = take(EMPTY, '2020-06-03', raised).found;
    expect(withdrawn?.state).toBe('withdrawn');
    expect(take(RAISED, '2020-06-03', withdrawn).found).toMatchObject({ number: 2, state: 'raised' });
  });

  test('stays raised where a cell can no longer be read', () => {
    expect(told(take({ ...RAISED, evidence: '' }, '2020-06-03', raised))).toEqual([
      'raised',
      'VETO_RAISING_INCOMPLETE evidence',
    ]);
  });

  test('gives the centre its whole time anew where the accusation changes, and not where its spacing does', () => {
    const amended = take({ ...RAISED, allegation: '合同及流水系伪造' }, '2020-06-05', raised).found;
    expect(amended?.answerFrom).toBe('2020-06-05');
    expect(take({ ...RAISED, allegation: ' 合同 系伪造' }, '2020-06-05', raised).found?.answerFrom).toBe('2020-06-01');
    const decided = { ...RAISED, allegation: '合同及流水系伪造', ...vote('钱二', '孙三'), decidedOn: '2020-06-09' };
    expect(told(take(decided, '2020-06-30', amended))).toEqual(['awaiting', 'VETO_DECIDED_EARLY decidedOn']);
  });
});

test('every step leaves its trace once, with who decided and why', () => {
  let found: VetoCase | undefined;
  const kinds = [RAISED, ANSWERED, UPHELD, UPHELD, EMPTY, LIFTED, LIFTED].flatMap((entry) => {
    const next = take(entry, '2020-06-12', found).found;
    const steps = next === undefined ? [] : vetoSteps(found, next);
    found = next;
    return steps.map(({ kind, by }) => `${kind} ${by.join('+')}`.trim());
  });
  expect(kinds).toEqual(['raised 赵一', 'answered', 'upheld 钱二+孙三', 'lifted 李四+周五']);
  const [all] = [take(LIFTED).found];
  expect(all && vetoSteps(undefined, all).map(({ kind }) => kind)).toEqual(['raised', 'answered', 'upheld', 'lifted']);
});
