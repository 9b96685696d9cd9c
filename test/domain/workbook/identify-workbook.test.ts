import { describe, expect, test } from 'vitest';
import { identifyWorkbook } from '../../../functions/domain/workbook/identify-workbook.ts';
import { layOutLedger } from '../../../functions/domain/workbook/lay-out-ledger.ts';
import { layOutReturn } from '../../../functions/domain/workbook/lay-out-return.ts';
import { layOutScorecard } from '../../../functions/domain/workbook/lay-out-scorecard.ts';
import { aCentre, aRound } from '../../support/a-round.ts';
import { aWorkbook, deleteTab, insertColumns, insertRows, renameTab, write } from '../../support/a-workbook.ts';
import { LAYOUTS } from '../../support/layouts.ts';

const round = aRound();
const reviewer = { id: 'r01', name: '李评审' };
const shantou = aWorkbook(layOutReturn(round, LAYOUTS.return, aCentre()));
const foshan = aWorkbook(layOutReturn(round, LAYOUTS.return, aCentre({ id: 'foshan' })));

test('each kind of workbook says whose it is', () => {
  const shared = { round: 'test-2019', layout: '1' };
  const scorecard = layOutScorecard(round, LAYOUTS.scorecard, { reviewer, centres: round.centres });
  expect(identifyWorkbook(shantou)).toEqual({ kind: 'return', subject: 'shantou', ...shared });
  expect(identifyWorkbook(aWorkbook(scorecard))).toEqual({ kind: 'scorecard', subject: 'r01', ...shared });
  expect(identifyWorkbook(aWorkbook(layOutLedger(round, LAYOUTS.ledger)))).toEqual({
    kind: 'ledger',
    subject: 'office',
    ...shared,
    layout: LAYOUTS.ledger.version,
  });
});

test('the tab that says so is hidden as deeply as can be', () => {
  const tab = layOutReturn(round, LAYOUTS.return, aCentre()).tabs.find(({ title }) => title === '_identity');
  expect(tab?.visibility).toBe('very-hidden');
});

describe('the identity survives', () => {
  test('another title, another place among the tabs, another file name', () => {
    const renamed = renameTab(shantou, 'identity', 'Sheet9');
    const moved = { name: '副本.xlsx', tabs: renamed.tabs.toReversed() };
    expect(identifyWorkbook(moved)?.subject).toBe('shantou');
  });

  test('rows and columns inserted before it', () => {
    const moved = insertColumns(insertRows(shantou, 'identity', { at: 1, count: 2 }), 'identity', { at: 1, count: 1 });
    expect(identifyWorkbook(moved)?.subject).toBe('shantou');
  });
});

describe('a workbook has no identity', () => {
  test('without the tab', () => {
    expect(identifyWorkbook(deleteTab(shantou, 'identity'))).toBeUndefined();
    expect(identifyWorkbook({ name: 'letter.xlsx', tabs: [] })).toBeUndefined();
  });

  test('when a fact is missing', () => {
    expect(identifyWorkbook(write(shantou, 'identity', { B4: '' }))).toBeUndefined();
  });

  test('of a kind that there is not', () => {
    expect(identifyWorkbook(write(shantou, 'identity', { B2: 'letter' }))).toBeUndefined();
  });

  test('when tabs of two workbooks were put together', () => {
    expect(identifyWorkbook({ name: 'both.xlsx', tabs: [...shantou.tabs, ...foshan.tabs] })).toBeUndefined();
    expect(identifyWorkbook({ name: 'twice.xlsx', tabs: [...shantou.tabs, ...shantou.tabs] })?.subject).toBe('shantou');
  });
});
