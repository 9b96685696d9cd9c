/** Sections of the self-report in which nothing was written. */
import { makeIssue } from '../../issues/catalogue.ts';
import type { ReturnCheck } from '../check.ts';
import { isRefused } from '../reported.ts';
import { sectionTab } from './section.ts';

/**
 * Sections without a text, unless intake has said why there is none. Issues: `SECTION_EMPTY`.
 *
 * @example sectionEmpty(context) // []
 */
export const sectionEmpty: ReturnCheck = ({ round, reading }) =>
  round.rubric.sections.flatMap(({ id, title, characters }) => {
    const observed = reading.sections.find(({ item }) => item === id);
    if ((observed?.characters ?? 0) > 0 || isRefused(reading, { item: id, source: observed?.source })) return [];
    const place = observed?.source ?? { tab: sectionTab(reading) };
    const details = { expected: characters.expected };
    return [makeIssue('SECTION_EMPTY', { at: { ...place, item: id }, subject: title, details })];
  });
