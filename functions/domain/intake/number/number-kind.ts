/** What a number cell is expected to hold, and what a single step of reading may answer. */
import type { Indicator } from '../../round/indicator.ts';
import type { RejectionCode, WarningCode } from './codes.ts';

/** The facts of an indicator that reading its cell needs. */
export type NumberKind = Pick<Indicator, 'kind' | 'unit' | 'scaleOfYuan' | 'decimals' | 'nouns'>;

/** A number with the remarks on how it was taken, or the reason why it is none. */
export type Taking =
  | { readonly kind: 'number'; readonly value: number; readonly warnings: readonly WarningCode[] }
  | { readonly kind: 'rejected'; readonly code: RejectionCode };

/** @example rejected('REJECT_EMPTY') // { kind: 'rejected', code: 'REJECT_EMPTY' } */
export function rejected(code: RejectionCode): Taking {
  return { kind: 'rejected', code };
}
