import { describe, expect, test } from 'vitest';
import { readReturn } from '../../../functions/domain/intake/read-return.ts';
import type { ReturnReading } from '../../../functions/domain/intake/reading.ts';
import type { RawWorkbook } from '../../../functions/domain/workbook/raw-workbook.ts';
import { aFilledReturn, FIGURES } from '../../support/a-filled-return.ts';
import { aCentre, aRound } from '../../support/a-round.ts';
import { addressOf, fill } from '../../support/a-workbook.ts';
import { LAYOUTS } from '../../support/layouts.ts';

const round = aRound();
const centre = aCentre();
const read = (raw: RawWorkbook): ReturnReading => readReturn({ round, layout: LAYOUTS.return, centre }, raw);
const codes = (reading: ReturnReading): string[] => reading.issues.map(({ code }) => code);
const valuesOf = ({ figures }: ReturnReading) =>
  Object.fromEntries(figures.map(({ indicator, reading }) => [indicator, reading.kind === 'number' && reading.value]));
const filled = aFilledReturn();

describe('the tick', () => {
  test.each([
    ['是', true],
    ['√', true],
    ['已完成', true],
    ['Y', true],
    [' 是。', true],
    ['否', false],
    ['×', false],
    ['未完成', false],
  ])('%s is read as %s', (written, ticked) => {
    const reading = read(fill(filled, 'cover', { 'submit:tick/value': written }));
    expect(reading.submission.ticked).toBe(ticked);
    expect(reading.issues).toEqual([]);
  });

  test('TRUE is read as yes', () => {
    expect(read(fill(filled, 'cover', { 'submit:tick/value': true })).submission.ticked).toBe(true);
  });

  test.each(['差不多', '下周', 'x', '?'])('%s is TICK_UNCLEAR and does not submit', (written) => {
    const reading = read(fill(filled, 'cover', { 'submit:tick/value': written }));
    expect(reading.submission.ticked).toBe(false);
    expect(reading.issues).toMatchObject([
      { code: 'TICK_UNCLEAR', at: { a1: addressOf(filled, 'cover', ['submit:tick', 'value']) }, received: written },
    ]);
  });
});

test('a tick by nobody is SUBMITTER_MISSING', () => {
  const reading = read(fill(filled, 'cover', { 'submit:by/value': '' }));
  expect(reading.issues).toMatchObject([
    { code: 'SUBMITTER_MISSING', at: { a1: addressOf(filled, 'cover', ['submit:by', 'value']) } },
  ]);
  const unticked = fill(filled, 'cover', { 'submit:by/value': '', 'submit:tick/value': '' });
  expect(read(unticked).issues).toEqual([]);
});

describe('other cells', () => {
  test('a date that is none is DAY_UNCLEAR and stays as written', () => {
    const reading = read(fill(filled, 'cover', { 'field:opened-on/value': '2016年底' }));
    expect(codes(reading)).toEqual(['DAY_UNCLEAR']);
    expect(reading.cover.find(({ item }) => item === 'opened-on')?.text).toBe('2016年底');
  });

  test('an error in an explanation is told and does not touch the figure', () => {
    const reading = read(fill(filled, 'figures', { 'loans/explanation': { value: null, error: '#REF!' } }));
    expect(reading.issues).toMatchObject([{ code: 'TEXT_ERROR_CELL', at: { item: 'loans:explanation' } }]);
    expect(valuesOf(reading)).toEqual(FIGURES);
  });

  test('a document without an indicator is EVIDENCE_WITHOUT_INDICATOR', () => {
    const reading = read(fill(filled, 'evidence', { 'evidence:2/description': '照片', 'evidence:2/link': '照片.jpg' }));
    expect(reading.issues).toMatchObject([
      { code: 'EVIDENCE_WITHOUT_INDICATOR', at: { a1: addressOf(filled, 'evidence', ['evidence:2', 'indicator']) } },
    ]);
    expect(reading.evidence[1]?.indicator).toBeUndefined();
  });

  test('an indicator that the round does not have is EVIDENCE_INDICATOR_UNCLEAR', () => {
    const reading = read(fill(filled, 'evidence', { 'evidence:1/indicator': '银行' }));
    expect(reading.issues).toMatchObject([{ code: 'EVIDENCE_INDICATOR_UNCLEAR', received: '银行' }]);
  });
});
