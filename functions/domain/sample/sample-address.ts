/** Mail addresses of made-up centres: of a domain that is kept free for examples (RFC 2606), so that nobody is ever written to. */

/** @example sampleAddress('shantou') // 'shantou@example.org' */
export function sampleAddress(centre: string): string {
  return `${centre}@example.org`;
}
