import { describe, expect, it } from 'vitest';
import { checkReturn } from '../../../../functions/domain/checks/check-return.ts';
import type { EvidenceObservation } from '../../../../functions/domain/intake/reading.ts';
import type { ReturnChanges } from '../../../support/a-return-reading.ts';
import { contextOf } from '../faults/fault.ts';

const all = ['banks', 'loans', 'loan-projects', 'enterprises', 'trainings', 'trainees', 'listings', 'contests'];
const find = (evidence: readonly Partial<EvidenceObservation>[], more: ReturnChanges = {}, checks = {}) =>
  checkReturn(contextOf({ changes: { ...more, evidence }, checks })).map(({ code, at }) => `${code} ${at.a1}`);
const rows = (...indicators: readonly string[]) => indicators.map((indicator) => ({ indicator }));

describe('the evidence list', () => {
  it('needs a row for each figure above 0, one may do several rows', () => {
    expect(find([...rows(...all), ...rows('banks')])).toEqual([]);
    expect(find(rows(...all.slice(2)))).toEqual(['EVIDENCE_MISSING D5', 'EVIDENCE_MISSING D6']);
  });

  it('needs none for a figure of 0, for one that was refused, or where the round asks for none', () => {
    expect(find(rows(...all.slice(0, 6)), { figures: { listings: 0, contests: 0 } })).toEqual([]);
    expect(find(rows(...all.slice(1)), { figures: { banks: 'REJECT_EMPTY' } })).not.toContain('EVIDENCE_MISSING D5');
    expect(find([], {}, { evidence: 'none' })).toEqual([]);
  });

  it('waits with what is missing while as many rows name no indicator, which intake tells', () => {
    expect(find([...rows(...all.slice(1)), { indicator: undefined }])).toEqual([]);
    expect(find([...rows(...all.slice(2)), { indicator: undefined }])).toHaveLength(2);
  });

  it('needs description and file in each row, also in one where only an indicator was chosen', () => {
    const blank = { indicator: 'banks', description: ' ', link: '' };
    expect(find([blank, ...rows(...all.slice(1))])).toEqual([
      'EVIDENCE_WITHOUT_DESCRIPTION B4',
      'EVIDENCE_WITHOUT_FILE C4',
    ]);
  });

  it('says nothing of a row in which nothing stands', () => {
    expect(find([...rows(...all), { description: '', link: '', pages: '' }])).toEqual([]);
  });

  it('says nothing of columns that were not found', () => {
    const withoutFile = rows(...all).map((row) => ({
      ...row,
      link: '',
      cells: { indicator: 'A4', description: 'B4' },
    }));
    const withoutChoice = all.map(() => ({ cells: { description: 'B4', link: 'C4' } }));
    expect(find(withoutFile)).toEqual([]);
    expect(find(withoutChoice)).toEqual([]);
  });
});
