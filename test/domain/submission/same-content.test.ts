import { describe, expect, it } from 'vitest';
import { readReturn } from '../../../functions/domain/intake/read-return.ts';
import type { Round } from '../../../functions/domain/round/round.ts';
import { hasSameContent } from '../../../functions/domain/submission/same-content.ts';
import { carryEntries } from '../../../functions/domain/workbook/carry/carry-entries.ts';
import { rawOfPlan } from '../../../functions/domain/workbook/carry/raw-of-plan.ts';
import { renamedChoices } from '../../../functions/domain/workbook/carry/renamed-choices.ts';
import { layOutReturn } from '../../../functions/domain/workbook/lay-out-return.ts';
import type { RawWorkbook } from '../../../functions/domain/workbook/raw-workbook.ts';
import { aFilledReturn } from '../../support/a-filled-return.ts';
import { aCentre, aRound } from '../../support/a-round.ts';
import { fill } from '../../support/a-workbook.ts';
import { LAYOUTS } from '../../support/layouts.ts';

const CENTRE = aCentre();
const read = (round: Round, raw: RawWorkbook) => readReturn({ round, layout: LAYOUTS.return, centre: CENTRE }, raw);

/** The round without its last indicator, with a new one first and the first one renamed. */
function amended(): Round {
  const round = aRound();
  const [banks, ...others] = round.indicators.slice(0, -1);
  if (banks === undefined) throw new Error('no indicators');
  const fresh = { ...banks, id: 'insurers', title: { zh: '保险机构', en: 'Insurers' } };
  const renamed = { ...banks, title: { zh: '合作银行', en: 'Partner banks' } };
  return { ...round, indicators: [fresh, renamed, ...others] };
}

function carried(raw: RawWorkbook): RawWorkbook {
  const [from, to] = [aRound(), amended()].map((round) => layOutReturn(round, LAYOUTS.return, CENTRE));
  if (from === undefined || to === undefined) throw new Error('no plans');
  const renamed = renamedChoices({ round: aRound(), layouts: LAYOUTS }, { round: amended(), layouts: LAYOUTS });
  return rawOfPlan(carryEntries({ from, to, renamed }, raw).plan);
}

describe('a return in another layout', () => {
  const filled = aFilledReturn();
  const submitted = read(aRound(), filled);

  it('says what was submitted when only the layout is another', () => {
    expect(hasSameContent(submitted, read(amended(), carried(filled)))).toBe(true);
  });

  it.each([
    ['a figure', 'figures', { 'loans/value': 99 }],
    ['the new figure', 'figures', { 'insurers/value': 1 }],
    ['an explanation', 'figures', { 'banks/explanation': '说明' }],
    ['a document', 'evidence', { 'evidence:2/description': '又一份' }],
    ['the tick', 'cover', { 'submit:tick/value': '' }],
  ] as const)('says something else when %s was changed since', (_, role, values) => {
    expect(hasSameContent(submitted, read(amended(), fill(carried(filled), role, values)))).toBe(false);
  });
});
