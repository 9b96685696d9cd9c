/** Fields of the cover in which nothing was written. */
import { makeIssue } from '../../issues/catalogue.ts';
import type { ReturnCheck } from '../check.ts';
import { isRefused } from '../reported.ts';
import { coverTitle } from './cover-title.ts';

/**
 * Cover fields that must not stay empty and do. Issues: `COVER_FIELD_EMPTY`, one at each field.
 *
 * @example coverFieldEmpty(context) // []
 */
export const coverFieldEmpty: ReturnCheck = ({ reading }) =>
  reading.cover.flatMap((field) => {
    const isFilled = field.text.trim() !== '';
    if (field.source === undefined || field.required === false || isFilled || isRefused(reading, field)) return [];
    return [makeIssue('COVER_FIELD_EMPTY', { at: { ...field.source, item: field.item }, subject: coverTitle(field) })];
  });
