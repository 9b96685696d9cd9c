import { cleanText } from '../xml/clean-text.ts';
import { escapeXml } from '../xml/xml-text.ts';

/** A text as the XML of a cell holds it. */
export function cellText(text: string): string {
  return escapeXml(cleanText(text));
}
