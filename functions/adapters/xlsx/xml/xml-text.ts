import { damaged } from '../unreadable.ts';

/** The text between two offsets of a document: entities and CDATA resolved, comments left out. */
export function textBetween(xml: string, from: number, until: number): string {
  const raw = xml.slice(from, until);
  const joined = raw.includes('<') ? raw.split(ASIDE).map(sectionText).join('') : unescapeXml(raw);
  return joined.includes('\r') ? joined.replace(/\r\n?/g, '\n') : joined;
}

const ASIDE = /(<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<\?[\s\S]*?\?>)/;

function sectionText(section: string): string {
  if (section.startsWith('<![CDATA[')) return section.slice(9, -3);
  return section.startsWith('<') ? '' : unescapeXml(section);
}

const NAMED: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

export function unescapeXml(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(#x[0-9a-fA-F]+|#\d+|\w+);/g, (whole, reference: string) => {
    const plain = NAMED[reference];
    if (plain !== undefined) return plain;
    const code = reference.startsWith('#x') ? Number.parseInt(reference.slice(2), 16) : Number(reference.slice(1));
    if (!reference.startsWith('#') || !(code <= 0x10ffff)) throw damaged(`XML 实体 ${whole} 未定义`);
    return String.fromCodePoint(code);
  });
}

export function escapeXml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => ESCAPES[character] ?? character);
}

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** For an attribute: line breaks and tabs would otherwise be read back as spaces. */
export function escapeAttribute(text: string): string {
  return escapeXml(text).replace(/[\t\n\r]/g, (character) => `&#${character.charCodeAt(0)};`);
}
