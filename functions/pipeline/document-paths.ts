import { sha256 } from '../domain/digest/digest.ts';

interface ReviewVersionName {
  readonly reviewer: string;
  readonly centre: string;
  readonly hash: string;
}

/** Where everything of a round is stored: the same paths in SQLite and Firestore. */
export const paths = {
  rounds: () => 'rounds',
  round: (round: string) => `rounds/${round}`,
  centres: (round: string) => `rounds/${round}/centres`,
  /** Terms by which a round was opened or amended, named by their content, which lies in pieces below. */
  terms: (round: string, digest: string) => `rounds/${round}/terms/${digest}`,
  termsPiece: (round: string, digest: string, place: number) => `rounds/${round}/terms/${digest}/pieces/${place}`,
  definition: (round: string, digest: string) => `rounds/${round}/definitions/${digest}`,
  /** Which workbooks are still to be brought into the layout of an amended round. */
  migration: (round: string) => `rounds/${round}/migrations/workbooks`,
  /** What became of a workbook's entries when the layout of a version gave way to another. */
  carriedWorkbook: (round: string, version: number, id: string) =>
    `rounds/${round}/carriedWorkbooks/${version}.${sha256(id).slice(0, 24)}`,
  versions: (round: string) => `rounds/${round}/versions`,
  version: (round: string, version: number) => `rounds/${round}/versions/${version}`,
  centre: (round: string, centre: string) => `rounds/${round}/centres/${centre}`,
  /** What the round holds of those before it, as taken at one time. */
  earlierRounds: (round: string) => `rounds/${round}/earlier/rounds`,
  earlierPage: (round: string, page: string) => `rounds/${round}/earlier/rounds/pages/${page}`,
  returns: (round: string) => `rounds/${round}/returns`,
  return: (round: string, centre: string) => `rounds/${round}/returns/${centre}`,
  snapshot: (round: string, centre: string, hash: string) => `rounds/${round}/returns/${centre}/snapshots/${hash}`,
  reviews: (round: string) => `rounds/${round}/reviews`,
  review: (round: string, reviewer: string, centre: string) => `rounds/${round}/reviews/${reviewer}.${centre}`,
  /** What later versions of a review replaced. */
  reviewVersions: (round: string, reviewer: string, centre: string) =>
    `rounds/${round}/reviews/${reviewer}.${centre}/versions`,
  /** A review as it was read at some time: named by its content, so that it never changes. */
  reviewVersion: (round: string, { reviewer, centre, hash }: ReviewVersionName) =>
    `rounds/${round}/reviews/${reviewer}.${centre}/versions/${hash}`,
  /** Which assignment of reviewers is in force. */
  currentAssignment: (round: string) => `rounds/${round}/currentAssignments/reviewers`,
  /** An assignment of reviewers, named by its content. */
  assignment: (round: string, hash: string) => `rounds/${round}/assignments/${hash}`,
  ledger: (round: string) => `rounds/${round}/ledger`,
  ledgerEntry: (round: string, centre: string) => `rounds/${round}/ledger/${centre}`,
  evidence: (round: string) => `rounds/${round}/evidenceFiles`,
  /** Names and hashes of the files that a centre handed in as evidence. */
  evidenceOf: (round: string, centre: string) => `rounds/${round}/evidenceFiles/${centre}`,
  /** What is claimed twice among the submitted returns, as the ledger shows it. */
  doubleClaims: (round: string) => `rounds/${round}/doubleClaims/submitted`,
  vetoes: (round: string) => `rounds/${round}/vetoes`,
  /** Where the veto of a centre stands, step by step. */
  veto: (round: string, centre: string) => `rounds/${round}/vetoes/${centre}`,
  runs: (round: string) => `rounds/${round}/runs`,
  run: (round: string, run: string) => `rounds/${round}/runs/${run}`,
  results: (round: string, run: string) => `rounds/${round}/runs/${run}/results`,
  result: (round: string, run: string, centre: string) => `rounds/${round}/runs/${run}/results/${centre}`,
  /** What would lift a centre by a run. */
  reach: (round: string, run: string, centre: string) => `rounds/${round}/runs/${run}/reaches/${centre}`,
  reports: (round: string) => `rounds/${round}/reports`,
  report: (round: string, code: string) => `rounds/${round}/reports/${code}`,
  currentReports: (round: string) => `rounds/${round}/currentReports`,
  /** Which report is the current one of a centre or of the province. */
  currentReport: (round: string, subject: string) => `rounds/${round}/currentReports/${subject}`,
  prints: (round: string) => `rounds/${round}/prints`,
  /** A version of a centre's return that was printed for paper: named by the first letters of its codes. */
  print: (round: string, version: string) => `rounds/${round}/prints/${version}`,
  intakes: (round: string) => `rounds/${round}/intakes`,
  /** A copy of a printed return that is in: each copy once. */
  intake: (round: string, centre: string, copy: number) => `rounds/${round}/intakes/${centre}.${copy}`,
  scans: (round: string) => `rounds/${round}/scans`,
  /** The codes that stand in a centre's row of the ledger. */
  scan: (round: string, centre: string) => `rounds/${round}/scans/${centre}`,
  deliveries: (round: string) => `rounds/${round}/deliveries`,
  /** Who got which version of a report: named by both. */
  delivery: (round: string, id: string) => `rounds/${round}/deliveries/${id}`,
  mails: (round: string) => `rounds/${round}/mails`,
  /** One notice to one centre: named by its cause. */
  mail: (round: string, key: string) => `rounds/${round}/mails/${key}`,
  jobs: (round: string) => `rounds/${round}/jobs`,
  job: (round: string, job: string) => `rounds/${round}/jobs/${job}`,
  /** How far the reports of a job are; several documents, so that many tasks may note theirs at once. */
  jobProgress: (round: string, job: string, page: number) => `rounds/${round}/jobs/${job}/progress/${page}`,
  /** Which job has the round. */
  jobLock: (round: string) => `rounds/${round}/jobLocks/recompute`,
  /** That the returns of the round are closed, and which are locked. */
  closing: (round: string) => `rounds/${round}/closings/returns`,
  recomputeTicks: (round: string) => `rounds/${round}/recomputeTicks`,
  /** What the ledger's tick of a centre asked for, and what became of it. */
  recomputeTick: (round: string, centre: string) => `rounds/${round}/recomputeTicks/${centre}`,
  reopenWishes: (round: string) => `rounds/${round}/reopenWishes`,
  /** Until when the ledger would have a return opened again, and what became of it. */
  reopenWish: (round: string, centre: string) => `rounds/${round}/reopenWishes/${centre}`,
  feed: (round: string) => `rounds/${round}/feeds/workbooks`,
  noticeFeed: (round: string) => `rounds/${round}/feeds/notices`,
  /** How far the sweep of one night is. */
  sweep: (round: string, night: string) => `rounds/${round}/sweeps/${night}`,
  workbooks: (round: string) => `rounds/${round}/workbooks`,
  /** What is known of one workbook file: its version when last read, and what came of it. */
  workbook: (round: string, id: string) => `rounds/${round}/workbooks/${sha256(id).slice(0, 24)}`,
  channels: (round: string) => `rounds/${round}/channels`,
  channel: (round: string, id: string) => `rounds/${round}/channels/${id}`,
  triggers: (round: string) => `rounds/${round}/triggers`,
  trigger: (round: string, key: string) => `rounds/${round}/triggers/${key}`,
} as const;
