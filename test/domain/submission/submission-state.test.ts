import { describe, expect, test } from 'vitest';
import {
  type AcceptedSubmission,
  changesUntil,
  delayOf,
  nextSubmission,
  type Sighting,
  type SubmissionRules,
} from '../../../functions/domain/submission/submission-state.ts';

const DEADLINE = '2020-05-29T15:59:59.000Z';
const REOPENED = '2020-06-03T10:00:00.000Z';
const open: SubmissionRules = { deadline: DEADLINE };
const reopened: SubmissionRules = { deadline: DEADLINE, reopenedUntil: REOPENED };
const BEFORE = '2020-05-27T08:00:00.000Z';
const AFTER = '2020-06-01T08:00:00.000Z';
const ticked: Sighting = {
  snapshot: 'snapshot-1',
  inputs: 'inputs-1',
  begun: true,
  ticked: true,
  by: '张三',
  errors: 0,
  modifiedAt: BEFORE,
};
const saved = (modifiedAt: string, changes: Partial<Sighting> = {}): Sighting => ({
  ...ticked,
  modifiedAt,
  ...changes,
});
const accepted: AcceptedSubmission = {
  snapshot: 'snapshot-0',
  inputs: 'inputs-0',
  at: '2020-05-20T08:00:00.000Z',
  by: '张三',
  late: false,
};

describe('a first submission', () => {
  test('a tick without errors freezes the snapshot', () => {
    const next = nextSubmission(undefined, ticked, open);
    expect(next).toMatchObject({ state: 'submitted', change: 'submitted', drifted: false });
    expect(next.accepted).toEqual({
      snapshot: 'snapshot-1',
      inputs: 'inputs-1',
      at: BEFORE,
      by: '张三',
      late: false,
    });
  });

  test('a tick with errors is refused', () => {
    expect(nextSubmission(undefined, { ...ticked, errors: 1 }, open)).toEqual({
      state: 'has-errors',
      drifted: false,
      change: 'refused',
    });
  });

  test.each([
    [false, 'not-started'],
    [true, 'in-progress'],
  ])('without a tick (begun: %s) the return is %s', (begun, state) => {
    expect(nextSubmission(undefined, { ...ticked, ticked: false, begun }, open).state).toBe(state);
  });

  test.each([
    ['2020-05-29T15:59:58.000Z', false],
    ['2020-05-29T15:59:59.000Z', false],
    ['2020-05-29T15:59:59.999Z', false],
    ['2020-05-29T16:00:00.000Z', true],
  ])('saved at %s it is late: %s, and accepted either way', (modifiedAt, late) => {
    expect(nextSubmission(undefined, saved(modifiedAt), open).accepted?.late).toBe(late);
  });

  test.each([
    ['2020-06-03T10:00:00.000Z', false, 0],
    ['2020-06-03T10:00:01.000Z', true, 1],
  ])('with leave until 10:00:00, saved at %s, it is late: %s, counted from there', (modifiedAt, late, delay) => {
    const next = nextSubmission(undefined, saved(modifiedAt), reopened).accepted;
    expect(next).toMatchObject({ late, due: REOPENED });
    expect(next && delayOf(next, DEADLINE)).toBe(delay);
  });

  test('is no longer taken once the office has closed, unless it was saved before or the centre is reopened', () => {
    const closed = { ...open, closedAt: '2020-06-01T09:00:00.000Z' };
    expect(nextSubmission(undefined, saved(AFTER), closed)).toMatchObject({
      change: 'submitted',
      accepted: { late: true },
    });
    const tooLate = saved('2020-06-02T08:00:00.000Z');
    expect(nextSubmission(undefined, tooLate, closed)).toEqual({
      state: 'in-progress',
      drifted: false,
      change: 'none',
    });
    expect(nextSubmission(undefined, tooLate, { ...closed, reopenedUntil: REOPENED }).change).toBe('submitted');
  });
});

describe('a change after submission', () => {
  test('replaces the submission while the round is open', () => {
    const next = nextSubmission(accepted, ticked, open);
    expect(next).toMatchObject({ change: 'resubmitted', drifted: false, accepted: { snapshot: 'snapshot-1' } });
    expect(next.accepted).not.toHaveProperty('since');
  });

  test.each([
    ['2020-05-29T15:59:58.000Z', 'resubmitted'],
    ['2020-05-29T15:59:59.000Z', 'resubmitted'],
    ['2020-05-29T16:00:00.000Z', 'none'],
  ])('saved at %s, whenever it is read, is %s', (modifiedAt, change) => {
    const next = nextSubmission(accepted, saved(modifiedAt), open);
    expect(next).toMatchObject({ change, drifted: change === 'none' });
  });

  test('is drift after the deadline: what was submitted stays', () => {
    expect(nextSubmission(accepted, saved(AFTER), open)).toEqual({
      state: 'submitted',
      accepted,
      drifted: true,
      change: 'none',
    });
  });

  test.each([
    ['2020-06-03T09:59:59.000Z', 'resubmitted'],
    ['2020-06-03T10:00:00.000Z', 'resubmitted'],
    ['2020-06-03T10:00:01.000Z', 'none'],
  ])('of a centre reopened until 10:00:00, saved at %s, is %s', (modifiedAt, change) => {
    expect(nextSubmission(accepted, saved(modifiedAt), reopened).change).toBe(change);
  });

  test('while reopened is as late as the first submission was', () => {
    const { accepted: mended } = nextSubmission(accepted, saved(AFTER), reopened);
    expect(mended).toMatchObject({ snapshot: 'snapshot-1', at: AFTER, late: false, since: accepted.at });
    const late = { ...accepted, at: '2020-05-30T15:59:59.000Z', late: true };
    const { accepted: again } = nextSubmission(late, saved(AFTER), reopened);
    expect(again).toMatchObject({ late: true, since: late.at });
    expect(again && delayOf(again, DEADLINE)).toBe(86_400);
  });

  test('takes the submission back when the tick is gone before the deadline', () => {
    expect(nextSubmission(accepted, { ...ticked, ticked: false }, open)).toEqual({
      state: 'in-progress',
      drifted: false,
      change: 'withdrawn',
    });
  });

  test('never takes it back after the deadline: it is drift, and while reopened the centre is at work', () => {
    const cleared = saved(AFTER, { ticked: false });
    expect(nextSubmission(accepted, cleared, open)).toMatchObject({ state: 'submitted', accepted, drifted: true });
    expect(nextSubmission(accepted, cleared, reopened)).toEqual({
      ...{ state: 'in-progress', accepted, drifted: true, change: 'none' },
    });
  });

  test('that has errors is refused, and the earlier submission stays in force', () => {
    expect(nextSubmission(accepted, { ...ticked, errors: 2 }, open)).toEqual({
      state: 'has-errors',
      accepted,
      drifted: true,
      change: 'refused',
    });
  });

  test('that was undone is no drift', () => {
    expect(nextSubmission(accepted, saved(AFTER, { inputs: 'inputs-0', snapshot: 'x' }), open).drifted).toBe(false);
  });
});

describe('a deadline that is moved', () => {
  const late = { ...accepted, at: '2020-05-30T15:59:59.000Z', late: true };
  const unchanged = saved(late.at, { inputs: late.inputs });

  test('back takes the mark of lateness from who is now in time', () => {
    expect(nextSubmission(late, unchanged, { deadline: late.at }).accepted?.late).toBe(false);
    expect(nextSubmission(late, unchanged, open).accepted).toBe(late);
  });

  test('forward makes nobody late who was in time', () => {
    const inTime = saved(accepted.at, { inputs: accepted.inputs });
    expect(nextSubmission(accepted, inTime, { deadline: '2020-05-19T00:00:00.000Z' }).accepted).toBe(accepted);
  });

  test('opens what may be changed with it', () => {
    expect(nextSubmission(accepted, saved(AFTER), { deadline: '2020-06-05T00:00:00.000Z' }).change).toBe('resubmitted');
  });
});

test.each<[Partial<SubmissionRules>, string]>([
  [{}, DEADLINE],
  [{ closedAt: BEFORE }, BEFORE],
  [{ closedAt: AFTER }, DEADLINE],
  [{ reopenedUntil: REOPENED, closedAt: BEFORE }, REOPENED],
  [{ reopenedUntil: BEFORE }, DEADLINE],
])('with %j changes count until %s', (rules, until) => {
  expect(changesUntil({ deadline: DEADLINE, ...rules })).toBe(until);
});
