import { describe, expect, it } from 'vitest';
import { aSpreadsheet, box } from './a-spreadsheet.ts';

describe('copied cells', () => {
  it('fill a destination that holds them several times, formulas with their references', async () => {
    await using book = await aSpreadsheet();
    await book.type('A1', [[5, '=A1+1']]);
    await book.run({ copyPaste: { source: box(0, 1, 0, 2), destination: box(1, 3, 0, 4), pasteType: 'PASTE_NORMAL' } });
    expect(await book.formulas('A2:D3')).toEqual([
      [5, '=A2+1', 5, '=C2+1'],
      [5, '=A3+1', 5, '=C3+1'],
    ]);
  });

  it('can be values, formats, formulas or rules alone, and turned', async () => {
    await using book = await aSpreadsheet();
    await book.type('A1', [['50%', '=A1*2']]);
    const copy = (column: number, pasteType: string, pasteOrientation = 'NORMAL') =>
      book.run({
        copyPaste: { source: box(0, 1, 0, 2), destination: box(3, 4, column, column + 1), pasteType, pasteOrientation },
      });
    await copy(0, 'PASTE_VALUES');
    expect(await book.formulas('A4:B4')).toEqual([[0.5, 1]]);
    expect(await book.shown('A4')).toEqual([['0.5']]);
    await copy(0, 'PASTE_FORMAT');
    expect(await book.shown('A4')).toEqual([['50%']]);
    await copy(4, 'PASTE_NORMAL', 'TRANSPOSE');
    expect(await book.formulas('E4:E5')).toEqual([[0.5], ['=D5*2']]);
  });

  it('that are cut leave nothing, and formulas follow them', async () => {
    await using book = await aSpreadsheet();
    await book.type('A1', [[7, '=A1', '=SUM(A1:A2)']]);
    await book.run({ cutPaste: { source: box(0, 1, 0, 1), destination: { sheetId: 0, rowIndex: 4, columnIndex: 3 } } });
    expect(await book.shown('A1:D5')).toEqual([['', '7', '0'], [], [], [], ['', '', '', '7']]);
    expect(await book.formulas('B1:C1')).toEqual([['=D5', '=SUM(A1:A2)']]);
  });
});

describe('finding and replacing', () => {
  it('counts what it changed', async () => {
    await using book = await aSpreadsheet();
    await book.type('A1', [
      ['aa b', 'AA', 12],
      ['=LEN("aa")', 'x'],
    ]);
    const [reply] = await book.run({ findReplace: { find: 'a', replacement: 'o', allSheets: true } });
    expect(reply?.findReplace).toEqual({ valuesChanged: 2, rowsChanged: 1, sheetsChanged: 1, occurrencesChanged: 4 });
    expect(await book.shown('A1:C2')).toEqual([
      ['oo b', 'oo', '12'],
      ['2', 'x'],
    ]);
    const [second] = await book.run({
      findReplace: { find: '^o(.)', replacement: '$1!', searchByRegex: true, matchCase: true, range: box(0, 1, 0, 1) },
    });
    expect(second?.findReplace?.occurrencesChanged).toBe(1);
    expect(await book.shown('A1')).toEqual([['o! b']]);
  });

  it('of double lines and white space tidies up', async () => {
    await using book = await aSpreadsheet();
    await book.put('A1', [
      ['a', 1],
      ['A', 1],
      ['b', 2],
      ['  c   d ', 3],
    ]);
    const replies = await book.run(
      { deleteDuplicates: { range: box(0, 4, 0, 2) } },
      { trimWhitespace: { range: box(0, 4, 0, 2) } },
    );
    expect(replies).toEqual([
      { deleteDuplicates: { duplicatesRemovedCount: 1 } },
      { trimWhitespace: { cellsChangedCount: 1 } },
    ]);
    expect(await book.shown('A1:B4')).toEqual([
      ['a', '1'],
      ['b', '2'],
      ['c d', '3'],
    ]);
  });
});

describe('merged cells', () => {
  it('keep the first value, by rows, by columns or as a whole', async () => {
    await using book = await aSpreadsheet();
    await book.put('A1', [
      [1, 2],
      [3, 4],
    ]);
    await book.run({ mergeCells: { range: box(0, 2, 0, 2), mergeType: 'MERGE_COLUMNS' } });
    expect(await book.shown('A1:B2')).toEqual([['1', '2']]);
    expect((await book.sheet()).merges?.length).toBe(2);
    await book.run({ mergeCells: { range: box(0, 2, 0, 2), mergeType: 'MERGE_ALL' } });
    expect((await book.sheet()).merges).toEqual([
      { startRowIndex: 0, endRowIndex: 2, startColumnIndex: 0, endColumnIndex: 2 },
    ]);
  });

  it('cannot be cut in two', async () => {
    await using book = await aSpreadsheet();
    await book.run({ mergeCells: { range: box(0, 2, 0, 2) } });
    expect(await book.refusal({ unmergeCells: { range: box(0, 1, 0, 2) } })).toBe(
      'Invalid requests[0].unmergeCells: You must select all cells in a merged range to merge or unmerge them.',
    );
  });
});
