/** Excel takes no longer title for a tab. */
const MAX_LENGTH = 31;

/**
 * Titles that tabs may have, each different from the others without regard to case.
 *
 * @example tabTitles(['得分/排名', '得分/排名']) // ['得分_排名', '得分_排名 2']
 */
export function tabTitles(titles: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  return titles.map((title) => {
    const plain = allowed(title);
    const variants = [plain, ...titles.map((_, index) => `${cut(plain, MAX_LENGTH - 4)} ${index + 2}`)];
    const free = variants.find((variant) => !taken.has(variant.toLowerCase())) ?? plain;
    taken.add(free.toLowerCase());
    return free;
  });
}

function allowed(title: string): string {
  const plain = title
    .toWellFormed()
    .replace(/[[\]:*?/\\\p{Cc}]/gu, '_')
    .replace(/^'+|'+$/g, '')
    .trim();
  return cut(plain === '' ? 'Sheet' : plain, MAX_LENGTH);
}

function cut(text: string, length: number): string {
  return text
    .slice(0, length)
    .replace(/[\uD800-\uDBFF]$/, '')
    .replace(/'+$/, '');
}
