import { crc32, deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readBook } from '../../../functions/adapters/xlsx/reading/read-book.ts';
import { Unreadable } from '../../../functions/adapters/xlsx/unreadable.ts';
import { aPackage, aSheet, packageParts, zipOf } from '../../support/xlsx/a-package.ts';

const good = aSheet('<row r="1"><c r="A1"><v>1</v></c></row>');

function refusal(bytes: Buffer): Unreadable {
  try {
    readBook(bytes, 'x.xlsx');
  } catch (error) {
    if (error instanceof Unreadable) return error;
    throw error;
  }
  throw new Error('it was read');
}

const workbookOf = (type: string) => aSheet('', { workbookType: type });

describe('a file that is no .xlsx workbook', () => {
  it.each<[string, Buffer, readonly [string, string]]>([
    ['nothing', Buffer.alloc(0), ['空的', '重新复制']],
    ['text', Buffer.from('指标,数值\n银行,3\n'), ['文本或 CSV', '填入下发的']],
    ['GBK text', Buffer.from([0xd6, 0xb8, 0xb1, 0xea, 0x2c, 0x33]), ['文本或 CSV', '填入下发的']],
    ['UTF-16 text', Buffer.from('\uFEFF指标\t3', 'utf16le'), ['文本或 CSV', '填入下发的']],
    ['a web page', Buffer.from('\uFEFF <html><table></table></html>'), ['网页', '另存为 .xlsx']],
    ['an XML spreadsheet of 2003', Buffer.from('<?xml version="1.0"?><Workbook/>'), ['XML', '另存为 .xlsx']],
    ['PDF', Buffer.from('%PDF-1.7'), ['PDF', '.xlsx']],
    [
      '.xls, .et or encrypted',
      Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
      ['.et', '另存为 .xlsx（不设密码）'],
    ],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47]), ['PNG', '.xlsx']],
    ['RAR', Buffer.from('Rar!\x1a\x07'), ['RAR', '解压']],
    ['unknown bytes', Buffer.from([1, 2, 0, 3]), ['无法识别', '.xlsx']],
    [
      'OpenDocument',
      zipOf({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'content.xml': '<a/>' }),
      ['OpenDocument', '另存为 .xlsx'],
    ],
    ['Numbers', zipOf({ 'Index/Document.iwa': 'x' }), ['Numbers', '导出为 Excel']],
    ['.xlsb', zipOf({ '[Content_Types].xml': '<Types/>', 'xl/workbook.bin': 'x' }), ['.xlsb', '另存为 .xlsx']],
    ['.docx', zipOf({ '[Content_Types].xml': '<Types/>', 'word/document.xml': '<a/>' }), ['Word', '.xlsx']],
    ['.xlsm', workbookOf('application/vnd.ms-excel.sheet.macroEnabled.main+xml'), ['.xlsm', '不含宏']],
    [
      '.xltx',
      workbookOf('application/vnd.openxmlformats-officedocument.spreadsheetml.template.main+xml'),
      ['.xltx', '另存为 .xlsx'],
    ],
    ['a plain archive', zipOf({ '填报表.xlsx': 'PK' }), ['普通压缩包', '解压']],
    ['an archive without workbook', zipOf({ '[Content_Types].xml': '<Types/>' }), ['没有工作簿', '.xlsx']],
  ])('such as %s is named, with the mend', (_, bytes, [found, remedy]) => {
    const error = refusal(bytes);
    expect(error.found).toContain(found);
    expect(error.remedy).toContain(remedy);
  });

  it('is refused or read, and never anything else, whatever bytes were altered', () => {
    fc.assert(
      fc.property(fc.nat(good.length - 1), fc.nat(255), fc.boolean(), (at, byte, isCut) => {
        const altered = Buffer.from(isCut ? good.subarray(0, at) : good);
        if (!isCut) altered[at] = byte;
        try {
          readBook(altered, 'x.xlsx');
        } catch (error) {
          expect(error).toBeInstanceOf(Unreadable);
        }
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('a damaged or hostile archive', () => {
  it.each([
    ['a part cut short', { 'xl/worksheets/sheet1.xml': '<worksheet><sheetData>' }, /XML/],
    ['a missing part', { 'xl/worksheets/sheet1.xml': undefined }, /缺少 xl\/worksheets\/sheet1.xml/],
    ["something else in a tab's place", { 'xl/worksheets/sheet1.xml': '<html/>' }, /不是工作表/],
    ['another encoding', { 'xl/worksheets/sheet1.xml': Buffer.from([0x3c, 0xd6, 0xd0, 0x2f, 0x3e]) }, /UTF-8/],
    [
      'entities',
      { 'xl/worksheets/sheet1.xml': '<!DOCTYPE a [<!ENTITY b "c">]><worksheet><sheetData/></worksheet>' },
      /DTD/,
    ],
    ['entities in the shared strings', { 'xl/sharedStrings.xml': '<!DOCTYPE a [<!ENTITY b "c">]><sst/>' }, /DTD/],
  ])('with %s is refused', (_, parts, message) => {
    expect(refusal(aSheet('', { parts })).found).toMatch(message);
  });

  it('whose content is not what its checksum says is refused', () => {
    const altered = Buffer.from(good);
    const at = altered.indexOf('xl/worksheets/sheet1.xml') + 24 + 10;
    altered.writeUInt8(altered.readUInt8(at) ^ 0xff, at);
    expect(refusal(altered).found).toMatch(/sheet1/);
  });

  it('with the same part twice is refused', () => {
    const twice = Buffer.from(
      zipOf({ ...packageParts({ sheets: [{ title: '表', content: '<sheetData/>' }] }), 'xl/workbook.xmm': 'x' }),
    );
    const renamed = Buffer.from(twice.toString('latin1').replaceAll('xl/workbook.xmm', 'xl/workbook.xml'), 'latin1');
    expect(refusal(renamed).found).toMatch(/重复/);
  });

  it('with more than 2,000 parts is refused', () => {
    const many = Object.fromEntries(Array.from({ length: 2_001 }, (_, index) => [`xl/media/${index}.xml`, '']));
    const parts = Object.entries(many).map(([name]) => [name, 'x'] as const);
    expect(refusal(zipOf(Object.fromEntries(parts))).found).toMatch(/2000/);
  });

  it('with a password on a part is refused as such', () => {
    const locked = Buffer.from(good);
    for (let at = locked.indexOf('PK\x01\x02'); at >= 0; at = locked.indexOf('PK\x01\x02', at + 4))
      locked.writeUInt16LE(1, at + 8);
    expect(refusal(locked).found).toMatch(/密码/);
  });

  it('of 0.6 MB that would grow to 600 MB is refused without unpacking it', () => {
    const before = process.memoryUsage().rss;
    const bomb = bombOf({ honest: true });
    expect(bomb.length).toBeLessThan(1_000_000);
    expect(refusal(bomb).found).toMatch(/20 MB/);
    expect(process.memoryUsage().rss - before).toBeLessThan(150e6);
  });

  it('that lies about its size is unpacked no further than it claims', () => {
    const bomb = bombOf({ honest: false });
    const before = process.memoryUsage().rss;
    expect(refusal(bomb).found).toMatch(/大小与标注不符/);
    expect(process.memoryUsage().rss - before).toBeLessThan(100e6);
  });

  it('with millions of cells in 20 MB is refused', () => {
    const cells = '<c s="1"/>'.repeat(300_001);
    expect(refusal(aSheet(`<row>${cells}</row>`)).found).toMatch(/300000/);
  });

  it('with merged ranges that cover everything is refused', () => {
    const merges = '<mergeCell ref="A1:XFD1048576"/>'.repeat(3);
    const content = `<sheetData/><mergeCells>${merges}</mergeCells>`;
    expect(refusal(aPackage({ sheets: [{ title: '表', content }] })).found).toMatch(/合并/);
  });
});

/** A good workbook whose worksheet is 600 MB of spaces: by deflating 60 MB and repeating its blocks. */
function bombOf({ honest }: { honest: boolean }): Buffer {
  const parts = packageParts({ sheets: [{ title: '表', content: '<sheetData/>' }] });
  const block = deflateRawSync(Buffer.alloc(60_000_000, 0x20), { level: 9, finishFlush: 2 });
  const packed = Buffer.concat([...Array.from({ length: 10 }, () => block), deflateRawSync(Buffer.alloc(0))]);
  const claimed = honest ? 600_000_000 : 1_000_000;
  const name = 'xl/worksheets/sheet1.xml';
  const base = zipOf(Object.fromEntries(Object.entries(parts).filter(([part]) => part !== name)));
  const end = base.lastIndexOf('PK\x05\x06');
  const directory = base.readUInt32LE(end + 16);
  const local = Buffer.alloc(30);
  local.write('PK\x03\x04', 0, 'latin1');
  const fields = (target: Buffer, at: number) => {
    target.writeUInt16LE(8, at);
    target.writeUInt32LE(crc32(Buffer.alloc(0)), at + 6);
    target.writeUInt32LE(packed.length, at + 10);
    target.writeUInt32LE(claimed, at + 14);
    target.writeUInt16LE(name.length, at + 18);
  };
  fields(local, 8);
  const record = Buffer.alloc(46);
  record.write('PK\x01\x02', 0, 'latin1');
  fields(record, 10);
  record.writeUInt32LE(directory, 42);
  const tail = Buffer.from(base.subarray(end));
  const added = local.length + name.length + packed.length;
  tail.writeUInt16LE(tail.readUInt16LE(8) + 1, 8);
  tail.writeUInt16LE(tail.readUInt16LE(10) + 1, 10);
  tail.writeUInt32LE(tail.readUInt32LE(12) + record.length + name.length, 12);
  tail.writeUInt32LE(directory + added, 16);
  const pieces = [base.subarray(0, directory), local, Buffer.from(name), packed, base.subarray(directory, end), record];
  return Buffer.concat([...pieces, Buffer.from(name), tail]);
}
