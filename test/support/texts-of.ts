/** All texts inside a value, wherever they are, but for those under the named keys. */
export function textsOf(value: unknown, except: readonly string[] = []): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, member]) => (except.includes(key) ? [] : textsOf(member, except)));
}
