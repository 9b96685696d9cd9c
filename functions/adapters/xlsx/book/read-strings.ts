import { xmlTags } from '../xml/xml-tags.ts';
import { textBetween } from '../xml/xml-text.ts';
import { decodeXstring } from '../xml/xstring.ts';

/** The shared strings of a workbook in order: runs of rich text joined, phonetic runs left out. */
export function readStrings(xml: string): readonly string[] {
  return [...textsOf(xml, 'si')];
}

/** The text of one `<is>` or `<si>` element. */
export function joinedText(element: string, name: 'is' | 'si' = 'is'): string {
  const [text = ''] = textsOf(element, name);
  return text;
}

function* textsOf(xml: string, container: 'is' | 'si'): Generator<string> {
  let text = '';
  let textFrom = -1;
  let phonetic = false;
  for (const tag of xmlTags(xml)) {
    if (tag.name === container) {
      if (tag.kind !== 'open') yield decodeXstring(text);
      text = '';
    } else if (tag.name === 'rPh') phonetic = tag.kind === 'open';
    else if (tag.name !== 't' || phonetic) continue;
    else if (tag.kind === 'open') textFrom = tag.end;
    else if (tag.kind === 'close') text += textBetween(xml, textFrom, tag.start);
  }
}
