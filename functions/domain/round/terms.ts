/** The terms of a round: what everybody who takes part in it relies on, and what therefore holds from its opening on. */
import { canonicalJson } from '../digest/canonical-json.ts';
import { sha256 } from '../digest/digest.ts';
import type { RoundDefinition } from './round-definition.ts';

/**
 * Settings, register and layouts. Who marks whom, addresses, texts of notices and schemes that nobody chose are no terms: an
 * office changes them while a round is running.
 */
export type Terms = Pick<RoundDefinition, 'round' | 'layouts'>;

/**
 * The terms as one text: equal terms, equal text. Its sha256 is their digest.
 *
 * @example termsText(definition) === termsText({ ...definition, reviewers: [] }) // true
 */
export function termsText({ round, layouts }: Terms): string {
  return canonicalJson({ round, layouts });
}

/** Digest by which terms are known. */
export function termsDigest(terms: Terms): string {
  return sha256(termsText(terms));
}
