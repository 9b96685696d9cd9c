import type { CellFormat } from '../../../domain/workbook/raw-cell.ts';
import { xmlAttributes } from '../xml/xml-attributes.ts';
import { xmlTags } from '../xml/xml-tags.ts';
import { BUILTIN_CODES, classifyFormat } from './number-format.ts';

export interface CellStyleFacts {
  /** The number format's code, such as `yyyy/m/d`. */
  readonly code: string;
  readonly format: CellFormat;
  /** People may type here although the tab is protected. */
  readonly unlocked: boolean;
}

/** What the cell styles of a workbook say, by the number that cells carry in `s`. */
export function readStyles(xml: string): readonly CellStyleFacts[] {
  const codes = new Map<number, string>();
  const styles: CellStyleFacts[] = [];
  let section = '';
  for (const tag of xmlTags(xml)) {
    if (tag.depth === 1) section = tag.name;
    if (tag.kind === 'close') continue;
    if (section === 'numFmts' && tag.name === 'numFmt') {
      const attributes = xmlAttributes(xml, tag);
      codes.set(Number(attributes.get('numFmtId')), attributes.get('formatCode') ?? 'General');
    } else if (section === 'cellXfs' && tag.name === 'xf') {
      const id = Number(xmlAttributes(xml, tag).get('numFmtId') ?? 0);
      const code = codes.get(id) ?? BUILTIN_CODES.get(id) ?? 'General';
      styles.push({ code, format: classifyFormat(code), unlocked: false });
    } else if (section === 'cellXfs' && tag.name === 'protection') {
      const locked = xmlAttributes(xml, tag).get('locked');
      const last = styles.pop();
      if (last !== undefined) styles.push({ ...last, unlocked: locked === '0' || locked === 'false' });
    }
  }
  return styles;
}
