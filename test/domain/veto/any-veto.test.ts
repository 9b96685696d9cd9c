import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { personKeys } from '../../../functions/domain/veto/person-keys.ts';
import type { VetoCase, VetoEntry } from '../../../functions/domain/veto/veto-case.ts';
import { LIFTED, RAISED, take, UPHELD } from '../../support/a-veto-entry.ts';

const people = fc.constantFrom(
  '',
  '—',
  '钱二',
  '钱 二',
  '钱二（处长）',
  '【处】钱二',
  '孙三',
  'Li Si',
  'ＬＩ　ＳＩ',
  '钱二、孙三',
);
const days = fc.option(
  fc.constantFrom('2020-05-31', '2020-06-01', '2020-06-05', '2020-06-09', '2020-06-20', '2020-07-09'),
  {
    nil: undefined,
  },
);
const text = fc.constantFrom('', '事由', '另一事由');
const anEntry = fc
  .record({
    ...{
      ground: fc.constantFrom('falsified', undefined),
      allegation: text,
      evidence: text,
      raisedBy: people,
      raisedOn: days,
    },
    ...{ answer: text, answeredOn: days, decidedOn: days, liftReason: text, liftedOn: days },
    votes: fc.array(fc.record({ decider: people, upholds: fc.constantFrom(true, true, false, undefined) }), {
      minLength: 2,
      maxLength: 2,
    }),
    liftDeciders: fc.array(people, { minLength: 2, maxLength: 2 }),
  })
  .map((entry) => entry as VetoEntry);
const mostlyRight = fc.oneof(
  anEntry,
  fc.tuple(fc.constantFrom(RAISED, UPHELD, LIFTED), anEntry).chain(([whole, other]) =>
    fc.subarray(Object.keys(other)).map(
      (keys): VetoEntry => ({
        ...whole,
        ...Object.fromEntries(Object.entries(other).filter(([key]) => keys.includes(key))),
      }),
    ),
  ),
);

describe('whatever is entered in whatever order', () => {
  test('no veto is in force, and none is lifted, by fewer than two different persons', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(mostlyRight, fc.constantFrom('2020-06-02', '2020-06-15', '2020-06-30')), { maxLength: 6 }),
        (rows) => {
          let found: VetoCase | undefined;
          for (const [entry, today] of rows) {
            found = take(entry, today, found).found;
            const acts = found?.state === 'in-force' ? [found.decision] : [found?.decision, found?.lifting];
            for (const act of acts.flatMap((one) => one ?? [])) {
              expect(new Set(act.deciders.map((one) => personKeys(one).join())).size).toBeGreaterThan(1);
            }
          }
        },
      ),
    );
  });

  test('the same row once more on the same day changes nothing, and a veto in force ends by being lifted alone', () => {
    fc.assert(
      fc.property(fc.array(mostlyRight, { minLength: 1, maxLength: 6 }), (rows) => {
        let found: VetoCase | undefined;
        for (const entry of rows) {
          const next = take(entry, '2020-06-30', found).found;
          if (found?.state === 'in-force') expect(['in-force', 'lifted']).toContain(next?.state);
          expect(take(entry, '2020-06-30', next).found).toEqual(next);
          found = next;
        }
      }),
    );
  });
});
