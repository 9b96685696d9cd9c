/** A section of the self-report that a check may work with. */
import type { CellSource, ReturnReading, TextObservation } from '../../intake/reading.ts';
import { type IssueCode, makeIssue } from '../../issues/catalogue.ts';
import type { Issue } from '../../issues/issue.ts';
import type { RubricSection } from '../../round/rubric.ts';
import type { CheckContext } from '../check.ts';
import { isRefused } from '../reported.ts';

export interface Section {
  readonly rubric: RubricSection;
  readonly observed: TextObservation;
  readonly source: CellSource;
}

/**
 * The sections that were read, in the round's order; one that intake refused, or whose cell was not found, is left out.
 *
 * @example sectionsOf(context)[0]?.observed.characters // 812
 */
export function sectionsOf({ round, reading }: CheckContext): readonly Section[] {
  return round.rubric.sections.flatMap((rubric) => {
    const observed = reading.sections.find(({ item }) => item === rubric.id);
    if (observed?.source === undefined || isRefused(reading, observed)) return [];
    return [{ rubric, observed, source: observed.source }];
  });
}

/** The tab in which the self-report was read; empty where none of it was. */
export function sectionTab(reading: ReturnReading): string {
  return reading.sections.find(({ source }) => source !== undefined)?.source?.tab ?? '';
}

/** A finding at a section's cell; the text itself is not repeated in it, only its first words. */
export function sectionIssue(code: IssueCode, { rubric, observed, source }: Section, details: Issue['details']): Issue {
  return makeIssue(code, {
    at: { ...source, item: rubric.id },
    subject: rubric.title,
    received: observed.text.replace(/\s+/g, ' '),
    details,
  });
}
