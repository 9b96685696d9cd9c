import { expect, test } from 'vitest';
import type { LedgerEntry } from '../../../functions/domain/intake/reviews.ts';
import { isPaperComplete } from '../../../functions/domain/submission/paper-receipt.ts';

const seal = (id: string) => ({ id, title: { zh: id, en: id } });
const materials = { paperCopies: 5, seals: [seal('host'), seal('authority')], electronic: true };
const entry: LedgerEntry = {
  centre: 'shantou',
  paperCopies: 5,
  seals: ['authority', 'host'],
  receivedOn: '2020-05-28',
  veto: false,
  vetoReason: '',
  note: '',
  source: { tab: '台账', a1: 'B7' },
};
const { receivedOn: _, ...undated } = entry;
const { paperCopies: __, ...uncounted } = entry;

test.each<[string, LedgerEntry | undefined, boolean]>([
  ['with all copies, every seal and the day', entry, true],
  ['with more copies than wanted', { ...entry, paperCopies: 6 }, true],
  ['whether the electronic copy is there or not', { ...entry, electronic: false }, true],
  ['not with a copy too few', { ...entry, paperCopies: 4 }, false],
  ['not without a seal', { ...entry, seals: ['host'] }, false],
  ['not without the day of receipt', undated, false],
  ['not while copies are not counted', uncounted, false],
  ['not without an entry', undefined, false],
])('paper is complete %s', (__, given, isComplete) => {
  expect(isPaperComplete(materials, given)).toBe(isComplete);
});

test.each([
  ['beside those that the office entered', { ...entry, paperCopies: 2 }, { current: 5, earlier: 0 }, true],
  ['without any that the office entered', uncounted, { current: 5, earlier: 0 }, true],
  ['not while some are of an earlier submission', entry, { current: 3, earlier: 2 }, false],
  ['not with earlier ones alone, whatever was entered', entry, { current: 0, earlier: 5 }, false],
])('copies by code count %s', (...[, given, copies, isComplete]) => {
  expect(isPaperComplete(materials, given, copies)).toBe(isComplete);
});

test.each([
  ['the day before it', '2020-05-27', true],
  ['that day', '2020-05-28', true],
  ['the day after it', '2020-05-29', false],
])('paper of 28 May is that of a submission that was corrected %s', (_, correctedOn, isComplete) => {
  expect(isPaperComplete(materials, entry, { current: 0, earlier: 0, correctedOn })).toBe(isComplete);
  expect(isPaperComplete(materials, entry, { current: 5, earlier: 0, correctedOn })).toBe(true);
});

test('a round that wants no paper never has it complete', () => {
  expect(isPaperComplete({ ...materials, paperCopies: 0 }, entry)).toBe(false);
});
