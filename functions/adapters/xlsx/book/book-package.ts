import { damaged, Unreadable } from '../unreadable.ts';
import { decodeXml } from '../xml/decode-xml.ts';
import { xmlAttributes } from '../xml/xml-attributes.ts';
import { xmlTags } from '../xml/xml-tags.ts';
import { inflateEntry } from '../zip/inflate-entry.ts';
import { readDirectory, type ZipEntry } from '../zip/zip-directory.ts';
import { refuseForeign } from './refuse-foreign.ts';
import { refuseOtherOffice } from './refuse-other-office.ts';
import { type Relationship, readRelationships, relationshipsPart } from './relationships.ts';

/** An opened `.xlsx` file: its parts by name, none unpacked before it is asked for. */
export interface BookPackage {
  readonly bytes: Buffer;
  readonly entries: ReadonlyMap<string, ZipEntry>;
  /** Name of the part that lists the tabs. */
  readonly workbookPart: string;
  /** Relationships of the workbook part. */
  readonly relationships: readonly Relationship[];
  /** The exact name of a part, whatever case a relationship spells it in. */
  entryName(part: string): string | undefined;
  /** XML of a part; a missing one is damage. */
  xml(part: string): string;
}

/** Opens a workbook; throws `Unreadable` for everything else. */
export function openBook(bytes: Buffer): BookPackage {
  refuseForeign(bytes);
  const entries = readDirectory(bytes);
  refuseOtherOffice(bytes, entries);
  const names = new Map([...entries.keys()].map((name) => [partKey(name), name]));
  const entryName = (part: string) => names.get(partKey(part));
  const xml = (part: string) => {
    const entry = entries.get(entryName(part) ?? '');
    if (entry === undefined) throw damaged(`缺少 ${part}`);
    return decodeXml(inflateEntry(bytes, entry), part);
  };
  const workbookPart = mainPart(entryName, xml);
  refuseOtherContent(xml('[Content_Types].xml'), workbookPart);
  const ownRelationships = relationshipsPart(workbookPart);
  const relationships = readRelationships(xml(ownRelationships), workbookPart);
  return { bytes, entries, workbookPart, relationships, entryName, xml };
}

function partKey(name: string): string {
  return name.replace(/^\//, '').toLowerCase();
}

function mainPart(entryName: (part: string) => string | undefined, xml: (part: string) => string): string {
  const root = relationshipsPart('');
  const main =
    entryName(root) === undefined
      ? undefined
      : readRelationships(xml(root), '').find(({ kind }) => kind === 'officeDocument');
  const part = main === undefined ? undefined : entryName(main.part);
  if (part === undefined) {
    throw new Unreadable('压缩包内没有工作簿', '请确认文件是下发的 .xlsx 工作簿；如系压缩包，请解压后提交其中的工作簿');
  }
  return part;
}

/** Content types of workbooks that are not plain ones, with what people call them. */
const OTHER_CONTENT = [
  { mark: 'sheet.binary.macroEnabled', found: '文件是二进制工作簿（.xlsb）' },
  { mark: 'sheet.macroEnabled', found: '文件是含宏的工作簿（.xlsm）' },
  { mark: 'spreadsheetml.template', found: '文件是模板（.xltx）' },
  { mark: 'template.macroEnabled', found: '文件是含宏的模板（.xltm）' },
  { mark: 'addin.macroEnabled', found: '文件是加载项（.xlam）' },
  { mark: 'wordprocessingml', found: '文件是 Word 文档（.docx）' },
  { mark: 'presentationml', found: '文件是演示文稿（.pptx）' },
] as const;

function refuseOtherContent(contentTypes: string, workbookPart: string): void {
  const name = `/${workbookPart}`.toLowerCase();
  for (const tag of xmlTags(contentTypes)) {
    if (tag.name !== 'Override' || tag.kind === 'close') continue;
    const attributes = xmlAttributes(contentTypes, tag);
    if (attributes.get('PartName')?.toLowerCase() !== name) continue;
    const other = OTHER_CONTENT.find(({ mark }) => attributes.get('ContentType')?.includes(mark));
    if (other !== undefined)
      throw new Unreadable(other.found, '请用 Excel 或 WPS 打开并另存为 .xlsx（不含宏、不设密码）');
  }
}
