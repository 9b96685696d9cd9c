import type { Feedback } from '../../../domain/workbook/feedback.ts';
import { type BookPackage, openBook } from '../book/book-package.ts';
import { type BookTab, findTab, listTabs } from '../book/list-tabs.ts';
import { stylesOf } from '../reading/read-book.ts';
import { encodeXml } from '../xml/decode-xml.ts';
import { applyEdits, type PartEdits } from '../xml/xml-edits.ts';
import { assembleZip } from '../zip/assemble-zip.ts';
import { addTab } from './add-tab.ts';
import { dropCalcChain } from './drop-calc-chain.ts';
import { patchFindings, type SheetPatch } from './patch-findings.ts';
import { type Marks, patchMarks } from './patch-marks.ts';

/**
 * The workbook with new feedback: the findings tab's content and the status cells are replaced, every other byte of every
 * part stays. A findings tab that is gone is made anew; marks for a tab that is gone are left out. Throws `Unreadable`.
 */
export function patchBook(bytes: Buffer, feedback: Feedback): Buffer {
  const book = openBook(bytes);
  const { tabs } = listTabs(book);
  const patches = sheetPatches(book, tabs, feedback);
  const chain = patches.some(({ dropsFormula }) => dropsFormula) ? dropCalcChain(book) : undefined;
  const tab = findTab(tabs, feedback.tab) === undefined ? addTab(book, tabs, feedback) : undefined;
  const edits = [...patches, ...(chain?.edits ?? []), ...(tab?.edits ?? [])];
  const changes = new Map<string, Uint8Array | undefined>(editedParts(book, edits));
  if (chain !== undefined) changes.set(chain.part, undefined);
  if (tab !== undefined) changes.set(tab.part, encodeXml(tab.xml));
  return assembleZip(bytes, book.entries, changes);
}

function sheetPatches(
  book: BookPackage,
  tabs: readonly BookTab[],
  feedback: Feedback,
): readonly (PartEdits & SheetPatch)[] {
  const findings = findTab(tabs, feedback.tab);
  const styles = stylesOf(book);
  const marked = [...marksByTab(tabs, feedback)]
    .filter(([tab]) => tab !== findings)
    .map(([{ part }, marks]) => ({ part, ...patchMarks(book.xml(part), marks, styles) }));
  if (findings === undefined) return marked;
  return [...marked, { part: findings.part, ...patchFindings(book.xml(findings.part), feedback) }];
}

function marksByTab(tabs: readonly BookTab[], feedback: Feedback): ReadonlyMap<BookTab, Marks> {
  const marks = new Map<BookTab, Marks[number][]>();
  for (const mark of feedback.marks) {
    const tab = findTab(tabs, mark.tab);
    if (tab === undefined) continue;
    const ofTab = marks.get(tab) ?? [];
    ofTab.push(mark);
    marks.set(tab, ofTab);
  }
  return marks;
}

/** New content of every part that has edits, under the very name that the archive has for it. */
function editedParts(book: BookPackage, changes: readonly PartEdits[]): ReadonlyMap<string, Uint8Array> {
  const byPart = Map.groupBy(changes, ({ part }) => book.entryName(part) ?? part);
  const edited = [...byPart].flatMap(([part, group]): (readonly [string, Uint8Array])[] => {
    const edits = group.flatMap((change) => change.edits);
    return edits.length === 0 ? [] : [[part, encodeXml(applyEdits(book.xml(part), edits))]];
  });
  return new Map(edited);
}
