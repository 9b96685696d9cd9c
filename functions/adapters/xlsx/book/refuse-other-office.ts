import { damaged, Unreadable } from '../unreadable.ts';
import { inflateEntry } from '../zip/inflate-entry.ts';
import type { ZipEntry } from '../zip/zip-directory.ts';

const SAVE_AS = '请用 Excel 或 WPS 打开并另存为 .xlsx（不设密码）';

/** Zip archives that are documents of another kind, told by a part that only they have. */
const OTHERS = [
  {
    part: /^Index\/Document\.iwa$|^Index\.zip$/,
    found: '文件是 Apple Numbers 表格',
    remedy: '请在 Numbers 中导出为 Excel（.xlsx）后提交',
  },
  { part: /^xl\/workbook\.bin$/, found: '文件是二进制工作簿（.xlsb）', remedy: SAVE_AS },
  { part: /^word\//, found: '文件是 Word 文档（.docx）', remedy: '请提交下发的 .xlsx 工作簿' },
  { part: /^ppt\//, found: '文件是演示文稿（.pptx）', remedy: '请提交下发的 .xlsx 工作簿' },
  { part: /^ofd\.xml$/i, found: '文件是 OFD 版式文件', remedy: '请提交下发的 .xlsx 工作簿' },
] as const;

/** Refuses other documents that are zip archives too, and plain archives. */
export function refuseOtherOffice(bytes: Buffer, entries: ReadonlyMap<string, ZipEntry>): void {
  const names = [...entries.keys()];
  if (names.length === 0) throw damaged('压缩包是空的');
  const mimetype = entries.get('mimetype');
  if (mimetype !== undefined && mimetype.size < 200) {
    const kind = inflateEntry(bytes, mimetype).toString('latin1');
    if (kind.includes('opendocument')) throw new Unreadable('文件是 OpenDocument 格式（.ods 等）', SAVE_AS);
  }
  const other = OTHERS.find(({ part }) => names.some((name) => part.test(name)));
  if (other !== undefined) throw new Unreadable(other.found, other.remedy);
  if ([...entries.values()].some(({ flags }) => (flags & 1) === 1)) throw new Unreadable('文件设有密码', SAVE_AS);
  if (!entries.has('[Content_Types].xml')) {
    throw new Unreadable('文件是普通压缩包，不是工作簿', '请解压后提交其中的 .xlsx 工作簿');
  }
}
