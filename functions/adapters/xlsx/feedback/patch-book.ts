import type { Feedback, OwnTab } from '../../../domain/workbook/feedback.ts';
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
 * The workbook with new feedback: the content of our tabs and the status cells are replaced, every other byte of every
 * part stays. A tab of ours that is gone is made anew; marks for a tab that is gone are left out. Throws `Unreadable`.
 */
export function patchBook(bytes: Buffer, feedback: Feedback): Buffer {
  const book = openBook(bytes);
  const { tabs } = listTabs(book);
  const patches = sheetPatches(book, tabs, feedback);
  const chain = patches.some(({ dropsFormula }) => dropsFormula) ? dropCalcChain(book) : undefined;
  const missing = ownTabs(feedback).filter((own) => findTab(tabs, own.tab) === undefined);
  const added = missing.map((own, nth) => addTab(book, { tabs, own, nth }));
  const edits = [...patches, ...(chain?.edits ?? []), ...added.flatMap((tab) => tab.edits)];
  const changes = new Map<string, Uint8Array | undefined>(editedParts(book, edits));
  if (chain !== undefined) changes.set(chain.part, undefined);
  for (const { part, xml } of added) changes.set(part, encodeXml(xml));
  return assembleZip(bytes, book.entries, changes);
}

function sheetPatches(
  book: BookPackage,
  tabs: readonly BookTab[],
  feedback: Feedback,
): readonly (PartEdits & SheetPatch)[] {
  const present = new Map(
    ownTabs(feedback).flatMap((own): [BookTab, OwnTab][] => {
      const tab = findTab(tabs, own.tab);
      return tab === undefined ? [] : [[tab, own]];
    }),
  );
  const styles = stylesOf(book);
  const marked = [...marksByTab(tabs, feedback)]
    .filter(([tab]) => !present.has(tab))
    .map(([{ part }, marks]) => ({ part, ...patchMarks(book.xml(part), marks, styles) }));
  return [...marked, ...[...present].map(([{ part }, own]) => ({ part, ...patchFindings(book.xml(part), own) }))];
}

/** Of two for one title the first counts. */
function ownTabs({ lists = [], ...findings }: Feedback): readonly OwnTab[] {
  const all: readonly OwnTab[] = [findings, ...lists];
  return all.filter((own, i) => all.findIndex(({ tab }) => tab === own.tab) === i);
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
