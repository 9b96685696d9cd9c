import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { outlineSheet } from '../../../functions/adapters/xlsx/book/sheet-outline.ts';
import { patchMarks } from '../../../functions/adapters/xlsx/feedback/patch-marks.ts';
import { applyEdits } from '../../../functions/adapters/xlsx/xml/xml-edits.ts';
import { a1Of } from '../../../functions/domain/workbook/a1.ts';

describe('a mark', () => {
  const patched = (xml: string, marks: readonly { a1: string; text: string; height?: number }[], unlocked = false) => {
    const style = { code: 'General', format: 'general' as const, unlocked };
    const placed = marks.map((mark) => ({ tab: '表', ...mark }));
    const { edits } = patchMarks(xml, placed, [{ ...style, unlocked: false }, style]);
    return applyEdits(xml, edits);
  };
  const mark = (a1: string) => `<c r="${a1}" t="inlineStr"><is><t xml:space="preserve">✓</t></is></c>`;

  it.each([
    ['a row with a height', '<row r="3" ht="24" customHeight="1"><c r="E3" s="0"/></row>'],
    ['a row without one', '<row r="3" spans="1:5"><c r="E3" s="0"/></row>'],
    ['a row with half of one', '<row ht=\'24\' r="3"><c r="E3" s="0"/></row>'],
    ['no row', ''],
  ])('may set the height of its row, with %s before', (_, row) => {
    const xml = `<worksheet><sheetData>${row}</sheetData></worksheet>`;
    const after = patched(xml, [{ a1: 'E3', text: '✓', height: 88 }]);
    expect(after.match(/ ht="88" customHeight="1"/g)).toHaveLength(1);
    expect(after.match(/ ht=|customHeight=/g)).toHaveLength(2);
    expect(outlineSheet(after).rows.map(({ number }) => number)).toEqual([3]);
  });

  it.each([
    [
      'an empty tab',
      '<worksheet><sheetData/></worksheet>',
      `<worksheet><sheetData><row r="3">${mark('E3')}</row></sheetData></worksheet>`,
    ],
    [
      'a missing row before another',
      '<worksheet><sheetData><row r="4"/></sheetData></worksheet>',
      `<worksheet><sheetData><row r="3">${mark('E3')}</row><row r="4"/></sheetData></worksheet>`,
    ],
    [
      'a missing row after another',
      '<worksheet><sheetData><row r="2"/></sheetData></worksheet>',
      `<worksheet><sheetData><row r="2"/><row r="3">${mark('E3')}</row></sheetData></worksheet>`,
    ],
    [
      'an empty row',
      '<worksheet><sheetData><row spans="1:4" r="3" ht="20" /></sheetData></worksheet>',
      `<worksheet><sheetData><row r="3" ht="20">${mark('E3')}</row></sheetData></worksheet>`,
    ],
    [
      'a missing cell',
      '<worksheet><sheetData><row r="3" spans="1:9"><c r="D3"/><c r="F3"/></row></sheetData></worksheet>',
      `<worksheet><sheetData><row r="3"><c r="D3"/>${mark('E3')}<c r="F3"/></row></sheetData></worksheet>`,
    ],
    [
      'a shared text',
      '<worksheet><sheetData><row r="3"><c t="s" r="E3" s="1"><v>0</v></c></row></sheetData></worksheet>',
      `<worksheet><sheetData><row r="3">${mark('E3').replace('"E3"', '"E3" s="1"')}</row></sheetData></worksheet>`,
    ],
  ])('finds its place in %s', (_, before, after) => {
    expect(patched(before, [{ a1: 'E3', text: '✓' }])).toBe(after);
  });

  it('takes over the prefix of the file', () => {
    const before = '<x:worksheet><x:sheetData><x:row r="3"><x:c r="E3"/></x:row></x:sheetData></x:worksheet>';
    const cell = '<x:c r="E3" t="inlineStr"><x:is><x:t xml:space="preserve">✓</x:t></x:is></x:c>';
    expect(patched(before, [{ a1: 'E3', text: '✓' }])).toBe(before.replace('<x:c r="E3"/>', cell));
  });

  it('without text empties a cell and makes none', () => {
    const before =
      '<worksheet><sheetData><row r="3"><c r="E3" s="1" t="str"><v>✗</v></c></row></sheetData></worksheet>';
    const after = '<worksheet><sheetData><row r="3"><c r="E3" s="1"/></row></sheetData></worksheet>';
    expect(
      patched(before, [
        { a1: 'E3', text: '' },
        { a1: 'F3', text: '' },
        { a1: 'E9', text: '' },
      ]),
    ).toBe(after);
  });

  it('never lands on a cell that people may type into', () => {
    const before = '<worksheet><sheetData><row r="3"><c r="E3" s="1"><v>30</v></c></row></sheetData></worksheet>';
    expect(patched(before, [{ a1: 'E3', text: '✓' }], true)).toBe(before);
  });

  it('changes no byte of any other cell, on generated tabs', () => {
    const content = fc.constantFrom(
      '<v>1</v>',
      '<v>2.50</v>',
      '<is><t> a&lt;b </t></is>',
      '<f>A1&gt;"&lt;c r="</f><v>0</v>',
      '<!-- <c r="E3"/> --><v>3</v>',
      '<is><t><![CDATA[<c r="E3"/>]]></t></is>',
      '',
    );
    const cells = fc.uniqueArray(
      fc.record({
        column: fc.integer({ min: 1, max: 9 }),
        content,
        attributes: fc.constantFrom('', ' s="0"', ' t="inlineStr"', ' s="1"'),
      }),
      { selector: ({ column }) => column },
    );
    const rows = fc.uniqueArray(fc.record({ number: fc.integer({ min: 1, max: 9 }), cells, spans: fc.boolean() }), {
      selector: ({ number }) => number,
    });
    const marks = fc.array(
      fc.record({
        column: fc.integer({ min: 1, max: 9 }),
        row: fc.integer({ min: 1, max: 9 }),
        text: fc.constantFrom('✓ 通过', ''),
      }),
    );
    fc.assert(
      fc.property(rows, marks, fc.constantFrom('', 'x:'), (sources, placed, prefix) => {
        const xml = sheetOf(sources, prefix);
        const after = patched(
          xml,
          placed.map(({ column, row, text }) => ({ a1: a1Of(column, row), text })),
        );
        const marked = new Set(placed.map(({ column, row }) => a1Of(column, row)));
        const others = (text: string) => [...cellsOf(text)].filter(([a1]) => !marked.has(a1));
        expect(others(after)).toEqual(others(xml));
        const last = new Map(placed.map(({ column, row, text }) => [a1Of(column, row), text]));
        for (const [a1, text] of last) expect(cellsOf(after).get(a1)?.includes('✓ 通过') ?? false).toBe(text !== '');
        expect(isOrdered(after)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});

interface RowSource {
  readonly number: number;
  readonly spans: boolean;
  readonly cells: readonly { readonly column: number; readonly content: string; readonly attributes: string }[];
}

function sheetOf(sources: readonly RowSource[], prefix: string): string {
  const prefixed = (xml: string) => (prefix === '' ? xml : xml.replace(/<(\/?)(?=[vfi]|t>)/g, `<$1${prefix}`));
  const rows = sources
    .toSorted((a, b) => a.number - b.number)
    .map(({ number, spans, cells }) => {
      const inside = cells
        .toSorted((a, b) => a.column - b.column)
        .map(({ column, content, attributes }) =>
          content === ''
            ? `<${prefix}c r="${a1Of(column, number)}"${attributes}/>`
            : `<${prefix}c${attributes} r='${a1Of(column, number)}'>${prefixed(content)}</${prefix}c>`,
        );
      const open = `<${prefix}row r="${number}"${spans ? ' spans="1:3"' : ''}`;
      return inside.length === 0 ? `${open}/>` : `${open}>${inside.join('')}</${prefix}row>`;
    });
  return `<${prefix}worksheet><${prefix}sheetData>${rows.join('')}</${prefix}sheetData></${prefix}worksheet>`;
}

function cellsOf(xml: string): ReadonlyMap<string, string> {
  const spans = outlineSheet(xml).rows.flatMap(({ cells }) => cells);
  return new Map(spans.map(({ column, row, start, end }) => [a1Of(column, row), xml.slice(start, end)]));
}

function isOrdered(xml: string): boolean {
  const { rows } = outlineSheet(xml);
  const isRising = (numbers: readonly number[]) =>
    numbers.every((number, index) => index === 0 || number > (numbers[index - 1] ?? 0));
  return (
    isRising(rows.map(({ number }) => number)) && rows.every(({ cells }) => isRising(cells.map(({ column }) => column)))
  );
}
