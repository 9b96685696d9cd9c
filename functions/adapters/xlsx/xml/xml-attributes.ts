import type { XmlTag } from './xml-tags.ts';
import { unescapeXml } from './xml-text.ts';

/** Attributes of a tag by name without prefix; an unprefixed one wins over a prefixed one of the same name. */
export function xmlAttributes(xml: string, tag: Pick<XmlTag, 'start' | 'end'>): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  ATTRIBUTE.lastIndex = tag.start;
  for (let match = ATTRIBUTE.exec(xml); match !== null && match.index < tag.end; match = ATTRIBUTE.exec(xml)) {
    const [, prefix, name = '', double, single] = match;
    if (prefix === undefined || !found.has(name)) found.set(name, unescapeXml(double ?? single ?? ''));
  }
  return found;
}

const ATTRIBUTE = /\s(?:([^\s=:"'<>/]+):)?([^\s=:"'<>/]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/** What XML Schema takes for true. */
export function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true' || value === 'on';
}
