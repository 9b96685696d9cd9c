/** Checks a return: all that is wrong or doubtful with it, at once, each fault once, in the order of the form. */
import type { FigureObservation, ReturnReading } from '../intake/reading.ts';
import type { IssueCode } from '../issues/catalogue.ts';
import type { Issue } from '../issues/issue.ts';
import type { Round } from '../round/round.ts';
import { indicatorLabel } from '../workbook/indicator-label.ts';
import { ALL_CHECKS } from './all-checks.ts';
import type { CheckContext } from './check.ts';
import { inFormOrder } from './form-order.ts';

const EMPTY: IssueCode = 'REJECT_EMPTY';

/**
 * What intake found and what all checks find, sorted by tab, row, cell and severity, without repetition. Without `peers`
 * nothing is compared with other centres; whether a return has errors never depends on them. What the centre wrote beside
 * a figure or a section as explanation is put to the findings there. An optional figure left empty is no finding.
 *
 * @example checkReturn({ round, centre, reading }) // []
 */
export function checkReturn(given: Omit<CheckContext, 'found'>): readonly Issue[] {
  const found = given.reading.issues.filter((issue) => !isOptionalAndEmpty(given.round, issue));
  for (const stage of ALL_CHECKS) {
    const before = [...found];
    found.push(...stage.flatMap((check) => check({ ...given, found: before })));
  }
  return inFormOrder(
    withoutRepetition(found.map((issue) => explain(named(given.round, issue), given.reading))),
    given.reading,
  );
}

function isOptionalAndEmpty(round: Round, { code, at }: Issue): boolean {
  const indicator = round.indicators.find(({ id }) => id === at.item);
  return code === EMPTY && indicator?.required === false;
}

/** Two indicators may share a title; a finding is read away from its row, so it says which one is meant. */
function named(round: Round, issue: Issue): Issue {
  const indicator = round.indicators.find(({ id }) => id === issue.at.item);
  return indicator === undefined ? issue : { ...issue, subject: indicatorLabel(round, indicator) };
}

function explain(issue: Issue, { figures, sections }: ReturnReading): Issue {
  const figure = figures.find((one) => isAt(one, issue));
  const section = sections.find(({ item, source }) => item === issue.at.item && source?.tab === issue.at.tab);
  const explanation = (figure ?? section)?.explanation?.trim() ?? '';
  return explanation === '' || issue.explanation !== undefined ? issue : { ...issue, explanation };
}

function isAt({ indicator, source }: FigureObservation, { at }: Issue): boolean {
  return indicator === at.item && source?.tab === at.tab;
}

function withoutRepetition(issues: readonly Issue[]): readonly Issue[] {
  const keyOf = ({ code, at, received, details }: Issue) =>
    JSON.stringify([code, at.tab, at.a1, at.item, received, details]);
  const first = new Map(issues.toReversed().map((issue) => [keyOf(issue), issue]));
  return issues.filter((issue) => first.get(keyOf(issue)) === issue);
}
