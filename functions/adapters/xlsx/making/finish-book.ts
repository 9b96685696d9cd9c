import type { WorkbookProperties } from 'hucre';
import { decodeXml, encodeXml } from '../xml/decode-xml.ts';
import { assembleZip } from '../zip/assemble-zip.ts';
import { inflateEntry } from '../zip/inflate-entry.ts';
import { readDirectory } from '../zip/zip-directory.ts';
import { orderFonts } from './font-order.ts';

/** The same content must give the same bytes; the day itself says nothing. */
const NO_DAY = new Date('2000-01-01T00:00:00Z');

/** What our workbooks say of themselves. */
export function bookProperties(title: string): WorkbookProperties {
  return { title, creator: 'centre-evaluation', created: NO_DAY, modified: NO_DAY };
}

/** Mends in a workbook that hucre has written what validators object to. */
export function finishBook(written: Uint8Array): Buffer {
  const bytes = Buffer.from(written);
  const entries = readDirectory(bytes);
  const styles = entries.get(STYLES);
  if (styles === undefined) throw new RangeError(`no part ${STYLES}`);
  const ordered = orderFonts(decodeXml(inflateEntry(bytes, styles), STYLES));
  return assembleZip(bytes, entries, new Map([[STYLES, encodeXml(ordered)]]));
}

const STYLES = 'xl/styles.xml';
