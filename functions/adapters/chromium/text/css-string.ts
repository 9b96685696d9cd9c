/** A text as a quoted CSS string. Line ends become spaces, since a running head has one line. */
export function cssString(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return `"${line.replace(/["\\\p{Cc}]/gu, (character) => `\\${(character.codePointAt(0) ?? 0).toString(16)} `)}"`;
}
