import { describe, expect, test } from 'vitest';
import { readScorecard } from '../../../functions/domain/intake/read-scorecard.ts';
import type { ScorecardReading } from '../../../functions/domain/intake/reviews.ts';
import { layOutScorecard } from '../../../functions/domain/workbook/lay-out-scorecard.ts';
import type { RawWorkbook } from '../../../functions/domain/workbook/raw-workbook.ts';
import { aRound } from '../../support/a-round.ts';
import {
  addressOf,
  aWorkbook,
  columnOf,
  deleteColumn,
  deleteRow,
  deleteTab,
  fill,
  insertRows,
  renameTab,
  rowOf,
  type Written,
} from '../../support/a-workbook.ts';
import { ENGLISH_LAYOUTS, LAYOUTS } from '../../support/layouts.ts';

const round = aRound();
const centres = round.centres.slice(0, 2);
const reviewer = { id: 'r01', name: '李评审' };
const blank = aWorkbook(layOutScorecard(round, LAYOUTS.scorecard, { reviewer, centres, texts: {} }));
const read = (raw: RawWorkbook): ScorecardReading => readScorecard({ round, layout: LAYOUTS.scorecard }, raw);
const codes = ({ issues }: ScorecardReading): string[] => issues.map(({ code }) => code);
const marks = (values: Record<string, Written>): RawWorkbook => fill(blank, 'marks', values);
const marksOf = ({ reviews }: ScorecardReading, centre: string) =>
  Object.fromEntries(reviews.find((review) => review.centre === centre)?.marks.map((m) => [m.point, m.marks]) ?? []);

const FULL = {
  'shantou:operation.team/mark': 25,
  'shantou:operation.rules/mark': '18.5',
  'shantou:results.services/mark': 0,
  'shantou:operation.team/comment': '团队稳定',
  'foshan:operation.team/mark': 30,
  'foshan:operation.rules/abstain': '不评',
  'foshan:results.services/mark': 41,
};
const finished = (raw: RawWorkbook): RawWorkbook => fill(raw, 'cover', { 'submit:tick/value': '是' });

test('an untouched scorecard is read as not marked, without a finding', () => {
  const reading = read(blank);
  expect(reading.issues).toEqual([]);
  expect(reading).toMatchObject({ reviewer: 'r01', reviewerName: '李评审', finished: false });
  expect(marksOf(reading, 'shantou')).toEqual({
    'operation.team': undefined,
    'operation.rules': undefined,
    'results.services': undefined,
  });
});

test('a finished scorecard gives marks, abstentions, comments and conflicts with their cells', () => {
  const raw = fill(finished(marks(FULL)), 'overall', { 'shantou/comment': '总体良好', 'foshan/conflict': '否' });
  const reading = read(raw);
  expect(reading.issues).toEqual([]);
  expect(reading.finished).toBe(true);
  expect(marksOf(reading, 'shantou')).toEqual({ 'operation.team': 25, 'operation.rules': 18.5, 'results.services': 0 });
  expect(marksOf(reading, 'foshan')).toEqual({
    'operation.team': 30,
    'operation.rules': 'n/a',
    'results.services': 41,
  });
  expect(reading.reviews.map(({ centre, comment, conflict }) => [centre, comment, conflict])).toEqual([
    ['shantou', '总体良好', false],
    ['foshan', '', false],
  ]);
  expect(reading.reviews[0]?.marks[0]).toMatchObject({
    comment: '团队稳定',
    source: { tab: '评分表', a1: addressOf(raw, 'marks', ['shantou:operation.team', 'mark']) },
  });
});

describe('a mark that cannot be taken', () => {
  test.each([
    ['shantou:operation.team/mark', 31, 'MARK_BEYOND_FULL'],
    ['shantou:operation.team/mark', '良好', 'MARK_UNCLEAR'],
    ['shantou:operation.team/mark', '20-25', 'MARK_UNCLEAR'],
    ['shantou:operation.team/mark', -1, 'MARK_BEYOND_FULL'],
    ['shantou:operation.team/abstain', '看情况', 'TICK_UNCLEAR'],
  ])('%s = %s yields %s and no mark', (cell, value, code) => {
    const reading = read(marks({ [cell]: value }));
    const [key = '', column = ''] = cell.split('/');
    expect(reading.issues).toMatchObject([{ code, at: { a1: addressOf(blank, 'marks', [key, column]), item: key } }]);
    expect(marksOf(reading, 'shantou')['operation.team']).toBeUndefined();
  });

  test('a mark beside an abstention yields MARK_CONTRADICTED', () => {
    const values = { 'shantou:operation.team/mark': 20, 'shantou:operation.team/abstain': '不评' };
    expect(codes(read(marks(values)))).toEqual(['MARK_CONTRADICTED']);
  });

  test.each(['不评', 'n/a', 'N/A', '弃权'])('%s in the mark’s own cell is an abstention', (word) => {
    const reading = read(marks({ 'shantou:operation.team/mark': word }));
    expect(reading.issues).toEqual([]);
    expect(marksOf(reading, 'shantou')['operation.team']).toBe('n/a');
  });
});

describe('a scorecard ticked as finished', () => {
  const { 'shantou:results.services/mark': _, ...incomplete } = FULL;

  test('yields MARK_MISSING for each point without a mark', () => {
    const reading = read(finished(marks(incomplete)));
    expect(reading.issues).toMatchObject([{ code: 'MARK_MISSING', at: { item: 'shantou:results.services' } }]);
  });

  test('asks for no marks where there is a conflict of interest', () => {
    const reading = read(fill(finished(marks(incomplete)), 'overall', { 'shantou/conflict': '回避' }));
    expect(reading.issues).toEqual([]);
    expect(reading.reviews[0]?.conflict).toBe(true);
  });
});

describe('a fault of structure yields exactly its finding', () => {
  test('a deleted row: ROW_MISSING, and the other marks are read', () => {
    const row = rowOf(addressOf(blank, 'marks', ['shantou:operation.rules', 'mark']));
    const reading = read(deleteRow(marks(FULL), 'marks', row));
    expect(reading.issues).toMatchObject([{ code: 'ROW_MISSING', at: { item: 'shantou:operation.rules' } }]);
    expect(marksOf(reading, 'shantou')).toEqual({ 'operation.team': 25, 'results.services': 0 });
  });

  test('a deleted column: COLUMN_MISSING', () => {
    const column = columnOf(addressOf(blank, 'marks', ['shantou:operation.rules', 'mark']));
    expect(codes(read(deleteColumn(marks(FULL), 'marks', column)))).toEqual(['COLUMN_MISSING']);
  });

  test('a missing tab: TAB_MISSING, and the centres are still known', () => {
    const reading = read(deleteTab(marks(FULL), 'overall'));
    expect(codes(reading)).toEqual(['TAB_MISSING']);
    expect(reading.reviews.map(({ centre }) => centre)).toEqual(['shantou', 'foshan']);
  });

  test('a strange tick on the cover: TICK_UNCLEAR, and not finished', () => {
    const reading = read(fill(marks(FULL), 'cover', { 'submit:tick/value': '快了' }));
    expect(codes(reading)).toEqual(['TICK_UNCLEAR']);
    expect(reading.finished).toBe(false);
  });

  test('an unclear conflict: TICK_UNCLEAR at the centre', () => {
    const reading = read(fill(blank, 'overall', { 'foshan/conflict': '可能' }));
    expect(reading.issues).toMatchObject([{ code: 'TICK_UNCLEAR', at: { item: 'foshan:conflict' } }]);
  });
});

test('moved rows and renamed tabs change nothing', () => {
  const raw = insertRows(renameTab(finished(marks(FULL)), 'marks', '分数'), 'marks', { at: 6, count: 3 });
  const reading = read(raw);
  expect(reading.issues).toEqual([]);
  expect(marksOf(reading, 'shantou')['operation.team']).toBe(25);
});

test('an English scorecard is read by the English layout', () => {
  const english = aRound({ language: 'en' });
  const plan = layOutScorecard(english, ENGLISH_LAYOUTS.scorecard, { reviewer, centres });
  const raw = fill(aWorkbook(plan), 'marks', {
    'shantou:operation.team/mark': 25,
    'shantou:operation.rules/abstain': 'Not scored',
  });
  const reading = readScorecard({ round: english, layout: ENGLISH_LAYOUTS.scorecard }, raw);
  expect(reading.issues).toEqual([]);
  expect(marksOf(reading, 'shantou')).toMatchObject({ 'operation.team': 25, 'operation.rules': 'n/a' });
});
