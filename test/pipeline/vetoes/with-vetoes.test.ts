import { expect, test } from 'vitest';
import type { LedgerEntry } from '../../../functions/domain/intake/reviews.ts';
import type { VetoCase } from '../../../functions/domain/veto/veto-case.ts';
import type { Office } from '../../../functions/pipeline/office.ts';
import { withVetoes } from '../../../functions/pipeline/vetoes/veto-changes.ts';
import type { VetoRecord } from '../../../functions/pipeline/vetoes/veto-record.ts';
import { aRound } from '../../support/a-round.ts';

const veto = { answerDays: 7, grounds: [{ id: 'falsified', title: { zh: '提供虚假材料', en: 'Falsified' } }] };
const office = { definition: { round: aRound({ veto }) } } as unknown as Office;
const [first = '', second = ''] = office.definition.round.centres.map(({ id }) => id);

const raised = { ground: 'falsified', allegation: '合同系伪造', evidence: '复函', by: '赵一', on: '2020-06-01' };
const aCase = (state: VetoCase['state']): VetoCase => ({
  ...{ number: 1, state, raised, readOn: '2020-06-01', answerFrom: '2020-06-01' },
});
const records = (state: VetoCase['state']): ReadonlyMap<string, VetoRecord> =>
  new Map([[first, { centre: first, found: aCase(state), at: '2020-06-01T00:00:00Z', steps: [] }]]);
const anEntry = (centre: string): LedgerEntry => ({
  ...{ centre, seals: [], veto: false, vetoReason: '', note: '', source: { tab: '台账', a1: 'C6' } },
});

test('a veto in force stands in the register’s entry with its ground, whether or not its rows can be read', () => {
  const news = { readings: [], records: records('in-force'), before: new Map() };
  for (const entries of [[anEntry(first), anEntry(second)], [anEntry(second)]]) {
    const [own, other, ...rest] = withVetoes(office, entries, news);
    expect(own).toMatchObject({ centre: first, veto: true, vetoReason: '提供虚假材料：合同系伪造' });
    expect(other).toEqual(anEntry(second));
    expect(rest).toEqual([]);
  }
});

test.each(['raised', 'awaiting', 'dismissed', 'withdrawn', 'lifted'] as const)(
  'one that is %s makes no entry and changes none',
  (state) => {
    const news = { readings: [], records: records(state), before: new Map() };
    expect(withVetoes(office, [anEntry(first)], news)).toEqual([anEntry(first)]);
    expect(withVetoes(office, [], news)).toEqual([]);
  },
);
