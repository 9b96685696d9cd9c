import { describe, expect, test } from 'vitest';
import { pathText } from '../../../functions/domain/round/faults.ts';
import { readDefinition } from '../../../functions/domain/round/round-definition.ts';
import { aRound } from '../../support/a-round.ts';

const { centres: _register, ...settings } = aRound();
const NOTICES = { from: 'office@example.org', kinds: ['opening'] };

function faults(delivery: object, { notices, texts }: { readonly notices?: object; readonly texts?: unknown } = {}) {
  const round = { ...settings, delivery, ...(notices && { notices }) };
  const files = { 'round.yaml': round, ...(texts !== undefined && { 'notices.yaml': texts }) };
  const found = readDefinition({ settings: files, tables: {} }).faults;
  return found.filter(({ file }) => file === 'round.yaml').map(({ path }) => pathText(path));
}

describe('the block “delivery”', () => {
  test('needs nothing more for folders', () => {
    expect(faults({ reviewers: { by: ['folder'], summary: true }, centres: { by: ['folder'] } })).toEqual([]);
    expect(faults({})).toEqual([]);
  });

  test('needs a sender and words for mail, each audience its own', () => {
    const both = { reviewers: { by: ['folder', 'mail'] }, centres: { by: ['mail'] } };
    expect(faults(both)).toEqual(['delivery.reviewers.by[1]', 'delivery.centres.by[0]']);
    const notices = NOTICES;
    expect(faults(both, { notices, texts: { opening: {}, report: {} } })).toEqual(['delivery.reviewers.by[1]']);
    expect(faults(both, { notices, texts: { opening: {}, report: {}, 'report-reviewer': {} } })).toEqual([]);
  });

  test('names each way once, and no other', () => {
    expect(faults({ centres: { by: [] } })).toEqual(['delivery.centres.by']);
    expect(faults({ centres: { by: ['folder', 'folder'] } })).toEqual(['delivery.centres.by']);
    expect(faults({ centres: { by: ['fax'] } })).toEqual(['delivery.centres.by[0]']);
  });
});
