import { describe, expect, test } from 'vitest';
import {
  type AcceptedSubmission,
  nextSubmission,
  type Sighting,
  type SubmissionRules,
} from '../../../functions/domain/submission/submission-state.ts';

const before: SubmissionRules = { now: '2020-05-28T00:00:00.000Z', deadline: '2020-05-29T15:59:59.000Z' };
const after: SubmissionRules = { ...before, now: '2020-06-02T00:00:00.000Z' };
const ticked: Sighting = {
  snapshot: 'snapshot-1',
  inputs: 'inputs-1',
  begun: true,
  ticked: true,
  by: '张三',
  errors: 0,
  modifiedAt: '2020-05-27T08:00:00.000Z',
};
const accepted: AcceptedSubmission = {
  snapshot: 'snapshot-0',
  inputs: 'inputs-0',
  at: '2020-05-20T08:00:00.000Z',
  by: '张三',
  late: false,
};

describe('a first submission', () => {
  test('a tick without errors freezes the snapshot', () => {
    const next = nextSubmission(undefined, ticked, before);
    expect(next).toMatchObject({ state: 'submitted', change: 'submitted', drifted: false });
    expect(next.accepted).toEqual({
      snapshot: 'snapshot-1',
      inputs: 'inputs-1',
      at: ticked.modifiedAt,
      by: '张三',
      late: false,
    });
  });

  test('a tick with errors is refused', () => {
    expect(nextSubmission(undefined, { ...ticked, errors: 1 }, before)).toEqual({
      state: 'has-errors',
      drifted: false,
      change: 'refused',
    });
  });

  test.each([
    [false, 'not-started'],
    [true, 'in-progress'],
  ])('without a tick (begun: %s) the return is %s', (begun, state) => {
    expect(nextSubmission(undefined, { ...ticked, ticked: false, begun }, before).state).toBe(state);
  });

  test.each([
    ['2020-05-29T15:59:59.000Z', false],
    ['2020-05-29T15:59:59.001Z', true],
  ])('changed last at %s it is late: %s, and accepted either way', (modifiedAt, late) => {
    expect(nextSubmission(undefined, { ...ticked, modifiedAt }, after).accepted?.late).toBe(late);
  });
});

describe('a change after submission', () => {
  test('replaces the submission while the round is open', () => {
    const next = nextSubmission(accepted, ticked, before);
    expect(next).toMatchObject({ change: 'resubmitted', drifted: false, accepted: { snapshot: 'snapshot-1' } });
  });

  test('is drift after the deadline: what was submitted stays', () => {
    expect(nextSubmission(accepted, ticked, after)).toEqual({
      state: 'submitted',
      accepted,
      drifted: true,
      change: 'none',
    });
  });

  test('counts again while the office has reopened this centre, and is not late', () => {
    const next = nextSubmission(
      accepted,
      { ...ticked, modifiedAt: '2020-06-01T00:00:00.000Z' },
      { ...after, reopenedUntil: '2020-06-03T00:00:00.000Z' },
    );
    expect(next).toMatchObject({ change: 'resubmitted', accepted: { snapshot: 'snapshot-1', late: false } });
  });

  test('takes the submission back when the tick is gone before the deadline, never after it', () => {
    expect(nextSubmission(accepted, { ...ticked, ticked: false }, before)).toEqual({
      state: 'in-progress',
      drifted: false,
      change: 'withdrawn',
    });
    expect(nextSubmission(accepted, { ...ticked, ticked: false }, after).accepted).toBe(accepted);
  });

  test('that has errors is refused, and the earlier submission stays in force', () => {
    expect(nextSubmission(accepted, { ...ticked, errors: 2 }, before)).toEqual({
      state: 'has-errors',
      accepted,
      drifted: true,
      change: 'refused',
    });
  });

  test('that was undone is no drift', () => {
    expect(nextSubmission(accepted, { ...ticked, inputs: 'inputs-0', snapshot: 'x' }, after).drifted).toBe(false);
  });
});
