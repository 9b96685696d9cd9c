import type { BookPackage } from '../book/book-package.ts';
import { relationshipsPart } from '../book/relationships.ts';
import { xmlAttributes } from '../xml/xml-attributes.ts';
import type { PartEdits, XmlEdit } from '../xml/xml-edits.ts';
import { type XmlTag, xmlTags } from '../xml/xml-tags.ts';

export interface CalcChainRemoval {
  readonly part: string;
  /** What makes it unknown. */
  readonly edits: readonly PartEdits[];
}

/**
 * Takes out the order of calculation, which Excel makes anew by itself. It names every cell with a formula, and Excel
 * calls a file corrupt when one of them has none any more.
 */
export function dropCalcChain(book: BookPackage): CalcChainRemoval | undefined {
  const relationship = book.relationships.find(({ kind }) => kind === 'calcChain');
  const part = relationship && book.entryName(relationship.part);
  if (relationship === undefined || part === undefined) return undefined;
  const isThis = (name: string | undefined) => name?.toLowerCase() === `/${part}`.toLowerCase();
  return {
    part,
    edits: [
      {
        part: relationshipsPart(book.workbookPart),
        edits: removals(
          book.xml(relationshipsPart(book.workbookPart)),
          (xml, tag) => tag.name === 'Relationship' && xmlAttributes(xml, tag).get('Id') === relationship.id,
        ),
      },
      {
        part: '[Content_Types].xml',
        edits: removals(
          book.xml('[Content_Types].xml'),
          (xml, tag) => tag.name === 'Override' && isThis(xmlAttributes(xml, tag).get('PartName')),
        ),
      },
    ],
  };
}

/** Takes away elements without children. */
function removals(xml: string, isMeant: (xml: string, tag: XmlTag) => boolean): readonly XmlEdit[] {
  const edits: XmlEdit[] = [];
  let open: XmlTag | undefined;
  for (const tag of xmlTags(xml)) {
    if (tag.kind === 'close' && open !== undefined) edits.push({ from: open.start, until: tag.end, text: '' });
    const isFound = tag.kind !== 'close' && isMeant(xml, tag);
    if (isFound && tag.kind === 'empty') edits.push({ from: tag.start, until: tag.end, text: '' });
    open = isFound && tag.kind === 'open' ? tag : undefined;
  }
  return edits;
}
