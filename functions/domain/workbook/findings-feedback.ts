/** Findings as they are written back into any workbook of ours. */
import type { FeedbackPlaces } from '../intake/reading.ts';
import type { Issue } from '../issues/issue.ts';
import { type Language, localise } from '../round/localised.ts';
import type { Feedback } from './feedback.ts';
import { errorsFirst, findingRows } from './finding-rows.ts';
import { findingsHeading, type HeadingFacts } from './findings-heading.ts';
import { findingsHeader, LINK_COLUMN } from './findings-tab.ts';
import type { FindingsTexts } from './layout-parts.ts';
import { statusMarks } from './status-marks.ts';

export interface FindingsFacts extends HeadingFacts {
  readonly texts: FindingsTexts;
  readonly language: Language;
  /** All findings, in the order of the form. */
  readonly issues: readonly Issue[];
  /** Where the reading saw our tab and our cells; absent: the layout's own tab and no marks. */
  readonly places: FeedbackPlaces | undefined;
}

/**
 * The findings tab and the status marks of a return, a scorecard or a ledger: errors first, then in the order of the
 * form; one friendly row where nothing was found.
 *
 * @example findingsFeedback({ texts, language, issues: [], places, snapshot, checkedAt }).rows[0]?.columns[0] // '✓'
 */
export function findingsFeedback({ texts, language, places, ...facts }: FindingsFacts): Feedback {
  const voice = { texts, language };
  const issues = errorsFirst(facts.issues);
  return {
    snapshot: facts.snapshot,
    tab: places?.tab ?? localise(texts.tab, language),
    heading: findingsHeading({ ...facts, issues }, voice),
    header: findingsHeader(texts, language),
    linkColumn: LINK_COLUMN,
    rows: findingRows(issues, voice),
    marks: statusMarks(issues, { places: places?.statuses ?? [], voice }),
  };
}
