import { describe, expect, it } from 'vitest';
import { markRequests, placeMarks } from '../../../../functions/adapters/google-sheets/feedback/mark-requests.ts';
import type { RememberedTab } from '../../../../functions/adapters/google-sheets/feedback/remembered-book.ts';

const aTab = (changes: Partial<RememberedTab> = {}): RememberedTab => ({
  sheetId: 102,
  title: '数据统计表',
  rowCount: 20,
  columnCount: 8,
  merges: [],
  open: [],
  ruled: new Set(),
  typed: new Map(),
  ...changes,
});
const mark = (a1: string, text: string, tab = '数据统计表') => ({ tab, a1, text });

describe('status marks', () => {
  it('of neighbouring cells of a column go into one request, as texts that are never formulas', () => {
    const tab = aTab();
    expect(markRequests(placeMarks([mark('E4', '=1+1'), mark('E3', '✓'), mark('G9', '')], [tab], new Set()))).toEqual([
      {
        updateCells: {
          start: { sheetId: 102, rowIndex: 2, columnIndex: 4 },
          rows: [
            { values: [{ userEnteredValue: { stringValue: '✓' } }] },
            { values: [{ userEnteredValue: { stringValue: '=1+1' } }] },
          ],
          fields: 'userEnteredValue',
        },
      },
      {
        updateCells: {
          start: { sheetId: 102, rowIndex: 8, columnIndex: 6 },
          rows: [{ values: [{}] }],
          fields: 'userEnteredValue',
        },
      },
    ]);
  });

  it.each([
    [
      'that the protection leaves to people',
      { open: [{ startRowIndex: 2, endRowIndex: 3, startColumnIndex: 4, endColumnIndex: 5 }] },
    ],
    ['with a rule for what may be typed, though nobody protects it any more', { ruled: new Set(['E3']) }],
  ])('are never written into a cell %s', (_, changes) => {
    const tab = aTab(changes);
    expect([
      ...(placeMarks([mark('E3', '✗'), mark('E4', '✓')], [tab], new Set())
        .get(tab)
        ?.keys() ?? []),
    ]).toEqual(['E4']);
  });

  it('for a tab that is gone, for the findings tab, for places outside of the tab and for no address are left out', () => {
    const findings = aTab({ sheetId: 103, title: '校验结果' });
    const marks = [
      mark('E3', '✗', '已删'),
      mark('A1', '✗', '校验结果'),
      mark('E21', '✗'),
      mark('I3', '✗'),
      mark('', '✗'),
    ];
    expect(markRequests(placeMarks(marks, [aTab(), findings], new Set([findings])))).toEqual([]);
  });

  it('for one cell count as the later says', () => {
    const tab = aTab();
    expect(
      placeMarks([mark('E3', '✗'), mark('E3', '✓')], [tab], new Set())
        .get(tab)
        ?.get('E3')?.text,
    ).toBe('✓');
  });

  it('set the height of their rows where one is asked for, and of no others', () => {
    const marks = [{ ...mark('E3', '长文'), height: 90 }, mark('E4', '✗')];
    const requests = markRequests(placeMarks(marks, [aTab()], new Set()));
    expect(requests.flatMap(({ updateDimensionProperties }) => updateDimensionProperties ?? [])).toEqual([
      {
        range: { sheetId: aTab().sheetId, dimension: 'ROWS', startIndex: 2, endIndex: 3 },
        properties: { pixelSize: 120 },
        fields: 'pixelSize',
      },
    ]);
  });
});
