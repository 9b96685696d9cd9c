import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  isAdrift,
  type LifeFacts,
  OPEN_STATES,
  type ReturnFacts,
  returnLife,
} from '../../../functions/domain/submission/return-life.ts';
import type { AcceptedSubmission } from '../../../functions/domain/submission/submission-state.ts';

const DEADLINE = '2020-05-29T15:59:59.000Z';
const BEFORE = '2020-05-28T08:00:00.000Z';
const AFTER = '2020-06-01T08:00:00.000Z';
const accepted: AcceptedSubmission = {
  ...{ snapshot: 's', inputs: 'i', at: '2020-05-20T08:00:00.000Z', by: '张三', late: false },
};
const life = (facts: Partial<ReturnFacts>, around: Partial<LifeFacts> = {}) =>
  returnLife({
    ...{ deadline: DEADLINE, now: BEFORE, isPaperComplete: false, ...around },
    facts: { state: 'not-started', drifted: false, errors: 0, ...facts },
  });

describe('the state of a return', () => {
  test('without a workbook is that there is none, whatever paper came in', () => {
    expect(returnLife({ deadline: DEADLINE, now: AFTER, isPaperComplete: true })).toEqual({
      state: 'no-workbook',
      drifted: false,
    });
  });

  test.each<[string, Partial<ReturnFacts>, Partial<LifeFacts>]>([
    ['not-started', {}, {}],
    ['not-started', {}, { isPaperComplete: true }],
    ['in-progress', { state: 'in-progress', errors: 3 }, {}],
    ['ready', { state: 'in-progress' }, {}],
    ['has-errors', { state: 'has-errors', errors: 2 }, {}],
    ['has-errors', { state: 'has-errors', errors: 2 }, { now: AFTER }],
    ['has-errors', { state: 'has-errors', errors: 2, accepted, drifted: true }, {}],
    ['submitted', { state: 'submitted', accepted }, {}],
    ['submitted', { state: 'submitted', accepted, drifted: true }, { now: AFTER }],
    ['paper-received', { state: 'submitted', accepted }, { isPaperComplete: true }],
  ])('is %s for %j with %j', (state, facts, around) => {
    expect(life(facts, around).state).toBe(state);
  });

  test('that was refused before the deadline is the one that counts once the deadline is over', () => {
    const refused = { state: 'has-errors', errors: 2, accepted, drifted: true } as const;
    expect(life(refused, { now: DEADLINE }).state).toBe('has-errors');
    const later = life(refused, { now: AFTER });
    expect([later.state, isAdrift(later)]).toEqual(['submitted', true]);
  });

  test('is reopened to the last second of its time, with until when, why and what lies beneath', () => {
    const until = '2020-06-03T10:00:00.000Z';
    const facts = { state: 'submitted', accepted, reopenedUntil: until, reopenReason: '银行更正' } as const;
    for (const now of [AFTER, until]) {
      expect(life(facts, { now })).toEqual({
        ...{ state: 'reopened', beneath: 'submitted', drifted: false, reopened: { until, reason: '银行更正' } },
      });
    }
    expect(life(facts, { now: '2020-06-03T10:00:01.000Z' })).toEqual({ state: 'submitted', drifted: false });
    expect(life(facts, { now: BEFORE })).toEqual({ state: 'submitted', drifted: false });
  });

  test('is closed once the office has closed, and reopened over it', () => {
    const closed = { now: AFTER, closedAt: '2020-05-31T00:00:00.000Z' };
    expect(life({ state: 'in-progress', errors: 1 }, closed)).toEqual({
      ...{ state: 'closed', beneath: 'in-progress', drifted: false },
    });
    const reopened = life({ state: 'in-progress', reopenedUntil: '2020-06-03T10:00:00.000Z' }, closed);
    expect(reopened).toMatchObject({ state: 'reopened', beneath: 'ready', reopened: { reason: '' } });
  });

  test('carries the delay of what counts', () => {
    const late = { ...accepted, at: '2020-05-30T15:59:59.000Z', late: true };
    expect(life({ state: 'submitted', accepted: late }, { now: AFTER }).delaySeconds).toBe(86_400);
    expect(life({ state: 'submitted', accepted }, { now: AFTER })).not.toHaveProperty('delaySeconds');
  });

  test('is one for any facts, and lies over an open one exactly where it is closed or reopened', () => {
    const instant = fc.constantFrom(BEFORE, DEADLINE, AFTER, '2020-06-03T10:00:00.000Z');
    const facts = fc.record({
      state: fc.constantFrom('not-started', 'in-progress', 'has-errors', 'submitted'),
      errors: fc.nat(2),
      drifted: fc.boolean(),
      reopenedUntil: fc.option(instant, { nil: undefined }),
      isAccepted: fc.boolean(),
    });
    const around = fc.record({
      now: instant,
      closedAt: fc.option(instant, { nil: undefined }),
      isPaperComplete: fc.boolean(),
    });
    fc.assert(
      fc.property(
        facts,
        around,
        ({ isAccepted, reopenedUntil, state, ...rest }, { now, closedAt, isPaperComplete }) => {
          const found = life(
            {
              ...rest,
              state: isAccepted || state !== 'submitted' ? state : 'not-started',
              ...(isAccepted && { accepted }),
              ...(reopenedUntil && { reopenedUntil }),
            },
            { now, isPaperComplete, ...(closedAt && { closedAt }) },
          );
          const isOver = found.state === 'closed' || found.state === 'reopened';
          expect(found.beneath !== undefined).toBe(isOver);
          expect(OPEN_STATES).toContain(found.beneath ?? found.state);
          expect(found.reopened !== undefined).toBe(found.state === 'reopened');
        },
      ),
    );
  });
});
