import type { FigureObservation } from '../../functions/domain/intake/reading.ts';
import type { Review } from '../../functions/domain/intake/reviews.ts';
import { makeIssue } from '../../functions/domain/issues/catalogue.ts';
import type { Issue } from '../../functions/domain/issues/issue.ts';
import type { ProvinceInput, ReportInput } from '../../functions/domain/report/report-input.ts';
import type { Centre } from '../../functions/domain/round/centre.ts';
import type { Round } from '../../functions/domain/round/round.ts';
import { scoreRound } from '../../functions/domain/scoring/score-round.ts';
import type { Standing } from '../../functions/domain/scoring/score-tree.ts';
import type { CentreInput } from '../../functions/domain/scoring/standing.ts';
import { aReview } from './a-centre-input.ts';
import { aReturnReading } from './a-return-reading.ts';
import { aCentre, aRound } from './a-round.ts';

const NAMES = ['汕头分中心', '佛山分中心', '顺德分中心', '江门分中心', '惠州分中心', '湛江分中心'];
const FULL_MARKS = { 'operation.team': 24, 'operation.rules': 16.5, 'results.services': 40 };
const HALF_MARKS = { 'operation.team': 20, 'operation.rules': 'n/a', 'results.services': 30 } as const;

export interface ReportFacts {
  readonly standing?: Standing;
  /** As written in `round.yaml`. */
  readonly round?: Parameters<typeof aRound>[0];
  /** Changes to the subject, the first centre. */
  readonly centre?: Partial<Centre>;
  /** Figures of the subject: a number, or the code of a rejection. */
  readonly figures?: Readonly<Record<string, number | string>>;
  readonly reviews?: readonly Review[];
  readonly issues?: readonly Issue[];
  /** How many centres the round has; six unless given. */
  readonly centres?: number;
  readonly changes?: Partial<ReportInput>;
}

/** The register of a report's round: the subject first. */
function registerOf({ centres = NAMES.length, centre = {} }: ReportFacts): Centre[] {
  return NAMES.slice(0, centres).map((name, n) =>
    aCentre({ id: `c-${n + 1}`, no: n + 1, name, hostingUnit: `${name}依托单位`, ...(n === 0 ? centre : {}) }),
  );
}

function peerFigures(n: number): Readonly<Record<string, number>> {
  return {
    banks: 3 + 2 * n,
    loans: 900.25 * (n + 1),
    'loan-projects': 8 + n,
    trainings: 5 * n,
    trainees: 77 + 100 * n,
  };
}

/** What a centre's report is made from: six centres, the first of them with `standing`, everybody else ranked. */
export function aReportInput(facts: ReportFacts = {}): ReportInput {
  const { standing = 'ranked' } = facts;
  const round: Round = aRound({ ...facts.round, centres: registerOf(facts) });
  const [centre = aCentre()] = round.centres;
  const reading = aReturnReading({
    round,
    centre: centre.id,
    figures: facts.figures ?? {},
    ...(facts.figures !== undefined && { evidence: [] }),
  });
  const reviews = facts.reviews ?? reviewsOf(centre.id, standing);
  const subject: CentreInput = {
    ...aPeer(centre.id, reading.figures),
    reviews: reviews.filter(({ conflict }) => !conflict),
    ...STANDING_CHANGES[standing],
  };
  const peers = round.centres
    .slice(1)
    .map(({ id }, n) => aPeer(id, aReturnReading({ round, figures: peerFigures(n + 1) }).figures));
  const evaluation = scoreRound(round, [isUnsubmitted(standing) ? withoutSubmission(subject) : subject, ...peers]);
  const [result = { centre: centre.id, standing }] = evaluation.results;
  return {
    round,
    centre,
    result,
    evaluation,
    ...(standing !== 'not-submitted' && { reading }),
    issues: facts.issues ?? [],
    reviews,
    submission: submissionOf(standing),
    code: 'NENT-QAXB-NENT',
    sample: false,
    ...facts.changes,
  };
}

function reviewsOf(centre: string, standing: Standing): Review[] {
  return standing === 'provisional' ? [] : [aReview('r-1', centre, FULL_MARKS), aReview('r-2', centre, HALF_MARKS)];
}

const STANDING_CHANGES: Readonly<Record<Standing, Partial<CentreInput>>> = {
  ranked: {},
  provisional: {},
  late: { late: { delaySeconds: 93_784 } },
  vetoed: { veto: { reason: '贷款合同系伪造' } },
  ineligible: { eligible: false, ineligibleReason: { zh: '开业不足一年', en: 'open for less than a year' } },
  'not-submitted': {},
  'has-errors': { refused: true },
};

function aPeer(centre: string, figures: readonly FigureObservation[]): CentreInput {
  return {
    centre,
    eligible: true,
    refused: false,
    submitted: { snapshot: `snapshot-of-${centre}`, figures },
    reviews: [aReview('r-1', centre, FULL_MARKS)],
  };
}

function withoutSubmission({ submitted: _, ...rest }: CentreInput): CentreInput {
  return rest;
}

function isUnsubmitted(standing: Standing): boolean {
  return standing === 'not-submitted' || standing === 'has-errors';
}

function submissionOf(standing: Standing): ReportInput['submission'] {
  return isUnsubmitted(standing) ? { late: false } : { submittedAt: '2020-05-28T08:05:00Z', late: false };
}

/** A finding about an indicator of `aRound()`, at its cell. */
export function aFinding(changes: Partial<Issue> = {}): Issue {
  const issue = makeIssue('UNIT_CHANGED', {
    at: { tab: '数据统计表', a1: 'E7', item: 'loans' },
    subject: { zh: '撮合贷款金额', en: 'Loans' },
    received: '元',
    details: { unit: { zh: '万元', en: '10k yuan' } },
  });
  return { ...issue, ...changes };
}

/** What the province's summary is made from, out of one centre's input. */
export function aProvinceInput(input: ReportInput, changes: Partial<ProvinceInput> = {}): ProvinceInput {
  const { round, evaluation, centre, issues, submission, code, sample } = input;
  return {
    round,
    evaluation,
    submissions: new Map([[centre.id, submission]]),
    issues: new Map([[centre.id, issues]]),
    code,
    sample,
    ...changes,
  };
}
