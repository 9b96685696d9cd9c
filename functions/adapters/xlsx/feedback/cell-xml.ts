import { escapeXml } from '../xml/xml-text.ts';
import { encodeXstring } from '../xml/xstring.ts';

export interface CellContent {
  readonly a1: string;
  /** Number of the cell's style in this very file. */
  readonly style: string | undefined;
  readonly text: string;
  readonly isLink?: boolean;
}

/** A cell that holds a text and can never be taken for a formula; an empty text leaves only the style. */
export function cellXml(prefix: string, { a1, style, text, isLink = false }: CellContent): string {
  const attributes = `r="${a1}"${style === undefined ? '' : ` s="${style}"`}`;
  if (text === '') return `<${prefix}c ${attributes}/>`;
  const value = `<${prefix}t xml:space="preserve">${escapeXml(encodeXstring(text))}</${prefix}t>`;
  const content = isLink ? `<${prefix}r>${linkLook(prefix)}${value}</${prefix}r>` : value;
  return `<${prefix}c ${attributes} t="inlineStr"><${prefix}is>${content}</${prefix}is></${prefix}c>`;
}

/** Links look like links by the look of their text, so that no style of the file need be made for them. */
function linkLook(prefix: string): string {
  const marks = [`u`, `sz val="11"`, `color rgb="FF0563C1"`, `rFont val="宋体"`, `charset val="134"`];
  return `<${prefix}rPr>${marks.map((mark) => `<${prefix}${mark}/>`).join('')}</${prefix}rPr>`;
}
