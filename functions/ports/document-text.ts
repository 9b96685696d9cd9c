import { canonicalJson } from '../domain/digest/canonical-json.ts';
import type { DocumentBody } from './store.ts';

/**
 * A document's body as the one text that every adapter stores: canonical JSON, `undefined` members left out, `-0` as 0.
 * Throws a `TypeError` for a body that is no plain object or holds what JSON has no form for (NaN, dates …).
 *
 * @example documentText({ b: 1, a: undefined }) // '{"b":1}'
 */
export function documentText(body: DocumentBody): string {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) {
    throw new TypeError('A document’s body is a plain object');
  }
  return canonicalJson(body);
}
