import { strToU8, zipSync } from 'fflate';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

export interface SheetSource {
  readonly title: string;
  /** Everything inside `<worksheet>`. */
  readonly content: string;
  readonly state?: 'hidden' | 'veryHidden';
}

export interface PackageSource {
  readonly sheets: readonly SheetSource[];
  /** `<si>` elements. */
  readonly strings?: string;
  /** Everything inside `<styleSheet>`. */
  readonly styles?: string;
  /** Between the root of the workbook and `<sheets>`. */
  readonly workbook?: string;
  readonly workbookType?: string;
  /** Further parts, or other content for those made here; `undefined` leaves one out. */
  readonly parts?: Readonly<Record<string, string | Uint8Array | undefined>>;
  /** Further relationships of the workbook. */
  readonly relationships?: string;
  readonly contentTypes?: string;
}

/** The parts of a workbook as a program other than ours might write them, by name. */
export function packageParts(source: PackageSource): Readonly<Record<string, string | Uint8Array>> {
  const sheets = source.sheets.map(({ title, state }, index) => {
    const visibility = state === undefined ? '' : ` state="${state}"`;
    return `<sheet name="${title.replaceAll('&', '&amp;')}" sheetId="${index + 1}"${visibility} r:id="rId${index + 1}"/>`;
  });
  const relationships = source.sheets.map(
    (_, index) =>
      `<Relationship Id="rId${index + 1}" Type="${RELATIONS}/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`,
  );
  const type = source.workbookType ?? 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml';
  const made: Record<string, string | Uint8Array | undefined> = {
    '[Content_Types].xml': `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${type}"/>${source.contentTypes ?? ''}</Types>`,
    '_rels/.rels': `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}">${source.workbook ?? ''}<sheets>${sheets.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${relationships.join('')}<Relationship Id="rIdS" Type="${RELATIONS}/sharedStrings" Target="sharedStrings.xml"/><Relationship Id="rIdT" Type="${RELATIONS}/styles" Target="/xl/styles.xml"/>${source.relationships ?? ''}</Relationships>`,
    'xl/sharedStrings.xml': source.strings && `${HEAD}<sst xmlns="${MAIN}">${source.strings}</sst>`,
    'xl/styles.xml': source.styles && `${HEAD}<styleSheet xmlns="${MAIN}">${source.styles}</styleSheet>`,
  };
  source.sheets.forEach(({ content }, index) => {
    made[`xl/worksheets/sheet${index + 1}.xml`] =
      `${HEAD}<worksheet xmlns="${MAIN}" xmlns:r="${RELATIONS}">${content}</worksheet>`;
  });
  const all = Object.entries({ ...made, ...source.parts });
  return Object.fromEntries(
    all.flatMap(([name, content]) => (content === undefined || content === '' ? [] : [[name, content]])),
  );
}

/** An `.xlsx` file made by hand. */
export function aPackage(source: PackageSource): Buffer {
  return zipOf(packageParts(source));
}

export function zipOf(parts: Readonly<Record<string, string | Uint8Array>>): Buffer {
  const files = Object.entries(parts).map(
    ([name, content]) => [name, typeof content === 'string' ? strToU8(content) : content] as const,
  );
  return Buffer.from(zipSync(Object.fromEntries(files), { mtime: '2020-05-20T10:00:00' }));
}

/** A workbook of one tab with these rows of `<sheetData>`. */
export function aSheet(sheetData: string, source: Partial<PackageSource> = {}): Buffer {
  return aPackage({ sheets: [{ title: '表', content: `<sheetData>${sheetData}</sheetData>` }], ...source });
}

/** `cellXfs` with one style for each number format code, numbered from 1; 0 is General. */
export function stylesFor(codes: readonly string[]): string {
  const formats = codes.map(
    (code, index) => `<numFmt numFmtId="${200 + index}" formatCode="${code.replaceAll('"', '&quot;')}"/>`,
  );
  const styles = codes.map((_, index) => `<xf numFmtId="${200 + index}"/>`);
  return `<numFmts>${formats.join('')}</numFmts><cellXfs><xf numFmtId="0"/>${styles.join('')}</cellXfs>`;
}
