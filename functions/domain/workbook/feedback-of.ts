/** What is written back into a return: every finding in its tab, and a mark beside every input. */
import type { IssueChanges } from '../checks/compare-issues.ts';
import type { ReturnReading } from '../intake/reading.ts';
import type { Issue } from '../issues/issue.ts';
import { type Localised, localise } from '../round/localised.ts';
import type { Round } from '../round/round.ts';
import type { SubmissionState } from '../submission/submission-state.ts';
import type { Feedback } from './feedback.ts';
import { findingsFeedback } from './findings-feedback.ts';
import { indicatorLabel } from './indicator-label.ts';
import type { ReturnLayout } from './layout-texts.ts';
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
  readonly submission: Pick<SubmissionState, 'state' | 'drifted' | 'accepted'>;
  /** How the findings differ from those of the check before; absent at the first. */
  readonly since?: Pick<IssueChanges, 'fixed' | 'new'>;
}

/**
 * The findings tab and the status marks of a return: errors first, then in the order of the form; one friendly row where
 * nothing was found. Marks go to the status cells where the reading saw them.
 *
 * @example feedbackOf(facts).rows[0]?.columns[0] // '✗ 错误'
 */
export function feedbackOf(facts: FeedbackFacts): Feedback {
  const { round, layout, reading, snapshot, checkedAt, since } = facts;
  const { language } = round;
  const state = localise(stateWords(facts), language);
  return findingsFeedback({
    texts: layout.findings,
    language,
    issues: facts.issues.map((issue) => named(issue, facts)),
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

function stateWords({ layout, submission }: FeedbackFacts): Localised {
  const { states } = layout.findings;
  if (submission.state === 'has-errors') return states['has-errors'];
  if (submission.drifted) return states.drifted;
  if (submission.state === 'submitted' && submission.accepted?.late === true) return states.late;
  return states[submission.state];
}
