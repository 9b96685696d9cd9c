/** First step of reading a text as a number: what no person meant goes, and is remarked on. */
import { withoutInvisible } from '../invisible.ts';
import type { WarningCode } from './codes.ts';
import { foldWidths } from './fold-widths.ts';

export interface CleanText {
  readonly text: string;
  readonly warnings: readonly WarningCode[];
}

const OUTER_SPACE = /^[\s\u{85}]+|[\s\u{85}]+$/gu;

/**
 * The text without invisible characters, without white space around it, and in ASCII widths. Invisible characters go first, since
 * they hide white space from trimming; widths come last, since only they keep every character's place.
 *
 * @example cleanCellText('\u300012\u3000') // { text: '12', warnings: ['WARN_TRIMMED'] }
 */
export function cleanCellText(raw: string): CleanText {
  const seen = withoutInvisible(raw);
  const trimmed = seen.replace(OUTER_SPACE, '');
  const { text, wasWide } = foldWidths(trimmed);
  const warnings: WarningCode[] = [];
  if (wasWide) warnings.push('WARN_FULLWIDTH');
  if (trimmed !== seen) warnings.push('WARN_TRIMMED');
  if (seen !== raw) warnings.push('WARN_INVISIBLE');
  return { text, warnings };
}
