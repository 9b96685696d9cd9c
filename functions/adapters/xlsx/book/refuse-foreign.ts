import { Unreadable } from '../unreadable.ts';

const SAVE_AS = '请用 Excel 或 WPS 打开并另存为 .xlsx（不设密码）';
const WRONG_FILE = '请提交下发的 .xlsx 工作簿本身';

interface Signature {
  readonly bytes: readonly number[];
  readonly found: string;
  readonly remedy: string;
}

/** What files of other kinds begin with. */
const SIGNATURES: readonly Signature[] = [
  {
    bytes: [0xd0, 0xcf, 0x11, 0xe0],
    found: '文件是旧版 .xls、WPS .et 格式，或设有打开密码',
    remedy: SAVE_AS,
  },
  { bytes: [0x25, 0x50, 0x44, 0x46], found: '文件内容是 PDF，不是工作簿', remedy: WRONG_FILE },
  {
    bytes: [0x52, 0x61, 0x72, 0x21],
    found: '文件内容是 RAR 压缩包，不是工作簿',
    remedy: '请解压后提交其中的 .xlsx 工作簿',
  },
  {
    bytes: [0x37, 0x7a, 0xbc, 0xaf],
    found: '文件内容是 7z 压缩包，不是工作簿',
    remedy: '请解压后提交其中的 .xlsx 工作簿',
  },
  { bytes: [0x1f, 0x8b], found: '文件内容是 GZIP 压缩包，不是工作簿', remedy: '请解压后提交其中的 .xlsx 工作簿' },
  { bytes: [0x89, 0x50, 0x4e, 0x47], found: '文件内容是 PNG 图片，不是工作簿', remedy: WRONG_FILE },
  { bytes: [0xff, 0xd8, 0xff], found: '文件内容是 JPEG 图片，不是工作簿', remedy: WRONG_FILE },
  { bytes: [0x09, 0x08], found: '文件是很旧的 .xls 格式', remedy: SAVE_AS },
];

/** Refuses what is no zip archive, naming what it is and the way out. */
export function refuseForeign(bytes: Buffer): void {
  if (bytes.length === 0)
    throw new Unreadable('文件是空的（0 字节）', '请重新复制或下载该文件，确认能用 Excel 或 WPS 打开');
  if (bytes.readUInt8(0) === 0x50 && bytes.subarray(0, 2).toString('latin1') === 'PK') return;
  const known = SIGNATURES.find((signature) => signature.bytes.every((byte, at) => bytes[at] === byte));
  if (known !== undefined) throw new Unreadable(known.found, known.remedy);
  throw refusalOfText(bytes);
}

function refusalOfText(bytes: Buffer): Unreadable {
  const head = bytes.subarray(0, 4096);
  const text = head
    .toString('utf8')
    .replace(/^\uFEFF/, '')
    .trimStart();
  if (/^<(!doctype html|html|table|meta)/i.test(text)) {
    return new Unreadable('文件内容是网页（HTML），不是 .xlsx 工作簿', SAVE_AS);
  }
  if (/^<\?xml|^<\w+:?Workbook/.test(text)) {
    return new Unreadable('文件内容是 XML 文本（如“XML 电子表格 2003”），不是 .xlsx 工作簿', SAVE_AS);
  }
  if (head.includes(0) && !startsWithUtf16Mark(head)) {
    return new Unreadable('文件内容无法识别，不是 .xlsx 工作簿', `${WRONG_FILE}；如系加密软件所致，请先解密`);
  }
  return new Unreadable('文件内容是文本或 CSV，不是 .xlsx 工作簿', '请把数据填入下发的 .xlsx 工作簿后提交');
}

function startsWithUtf16Mark(head: Buffer): boolean {
  return head.length >= 2 && [0xfffe, 0xfeff].includes(head.readUInt16LE(0));
}
