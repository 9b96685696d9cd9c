import { writeXlsx } from 'hucre';
import type { WorkbookPlan } from '../../../domain/workbook/plan.ts';
import { decodeXml, encodeXml } from '../xml/decode-xml.ts';
import { assembleZip } from '../zip/assemble-zip.ts';
import { inflateEntry } from '../zip/inflate-entry.ts';
import { readDirectory } from '../zip/zip-directory.ts';
import { absoluteRange } from './absolute-range.ts';
import { orderFonts } from './font-order.ts';
import { BASE_FONT } from './looks.ts';
import { sheetOf } from './sheet-of.ts';

/** The same plan must give the same bytes; the day itself says nothing. */
const NO_DAY = new Date('2000-01-01T00:00:00Z');

/** The `.xlsx` file that a plan describes. */
export async function makeBook(plan: WorkbookPlan): Promise<Uint8Array> {
  const written = await writeXlsx({
    sheets: plan.tabs.map(sheetOf),
    properties: { title: plan.title, creator: 'centre-evaluation', created: NO_DAY, modified: NO_DAY },
    namedRanges: plan.names.map(({ name, tab, a1 }) => ({ name, range: absoluteRange(tab, a1) })),
    defaultFont: BASE_FONT,
    activeSheet: Math.max(
      0,
      plan.tabs.findIndex(({ visibility }) => visibility === 'visible'),
    ),
  });
  return withOrderedFonts(Buffer.from(written));
}

function withOrderedFonts(bytes: Buffer): Uint8Array {
  const entries = readDirectory(bytes);
  const styles = entries.get(STYLES);
  if (styles === undefined) throw new RangeError(`no part ${STYLES}`);
  const ordered = orderFonts(decodeXml(inflateEntry(bytes, styles), STYLES));
  return assembleZip(bytes, entries, new Map([[STYLES, encodeXml(ordered)]]));
}

const STYLES = 'xl/styles.xml';
