/** What is written back into a return: every finding in its tab, and a mark beside every input. */
import type { IssueChanges } from '../checks/compare-issues.ts';
import type { ReturnReading } from '../intake/reading.ts';
import type { Issue } from '../issues/issue.ts';
import { localise } from '../round/localised.ts';
import type { Round } from '../round/round.ts';
import type { CellChange } from '../submission/drift.ts';
import { driftIssues } from '../submission/drift-words.ts';
import type { ReturnLife } from '../submission/return-life.ts';
import type { Feedback } from './feedback.ts';
import { findingsFeedback } from './findings-feedback.ts';
import { indicatorLabel } from './indicator-label.ts';
import type { ReturnLayout } from './layout-texts.ts';
import { stateLine } from './state-line.ts';
import { fillText } from './text-template.ts';

export interface FeedbackFacts {
  readonly round: Round;
  readonly layout: ReturnLayout;
  readonly reading: ReturnReading;
  /** What intake and the checks have found, in the order of the form. */
  readonly issues: readonly Issue[];
  /** Id of the snapshot that was checked. */
  readonly snapshot: string;
  /** Time of the check as it is to be printed. */
  readonly checkedAt: string;
  readonly life: ReturnLife;
  /** What was changed after the submission and does not count. */
  readonly drift?: readonly CellChange[];
  /** How the findings differ from those of the check before; absent at the first. */
  readonly since?: Pick<IssueChanges, 'fixed' | 'new'>;
}

/**
 * The findings tab and the status marks of a return: errors first, then in the order of the form; one friendly row where
 * nothing was found. What was changed after the submission has a row a cell. Marks go to the status cells where the reading saw them.
 *
 * @example feedbackOf(facts).rows[0]?.columns[0] // '✗ 错误'
 */
export function feedbackOf(facts: FeedbackFacts): Feedback {
  const { round, layout, reading, snapshot, checkedAt, since, life, drift = [] } = facts;
  const { language } = round;
  const state = localise(stateLine(life, { layout, timeZone: round.timeZone }), language);
  const names = new Map(reading.cover.flatMap(({ item, title }) => (title === undefined ? [] : [[item, title]])));
  return findingsFeedback({
    texts: layout.findings,
    language,
    issues: [...facts.issues.map((issue) => named(issue, facts)), ...driftIssues(drift, { round, names })],
    places: reading.places,
    snapshot,
    checkedAt,
    state: fillText(layout.findings.state, { language, values: { state } }),
    ...(since && { since: { fixed: since.fixed.length, added: since.new.length } }),
  });
}

/** With the name by which the form prints the indicator, and the explanation that stands beside figure or section. */
function named(issue: Issue, { round, reading }: FeedbackFacts): Issue {
  const { item } = issue.at;
  const indicator = round.indicators.find(({ id }) => id === item);
  const figure = reading.figures.find((each) => each.indicator === item);
  const section = reading.sections.find((each) => each.item === item);
  const explanation = issue.explanation ?? figure?.explanation ?? section?.explanation ?? '';
  return {
    ...issue,
    ...(indicator && { subject: indicatorLabel(round, indicator) }),
    ...(explanation !== '' && { explanation }),
  };
}
