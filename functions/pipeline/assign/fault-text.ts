import type { AssignmentFault, AssignmentRequest, Bar } from '../../domain/assignment/assignment.ts';

const BARS: Readonly<Record<Bar, string>> = {
  'own-municipality': '同属一市 same municipality',
  conflict: '申报回避 conflict of interest',
};

/** Why there is no assignment, naming centre and reviewers. */
export function faultText(fault: AssignmentFault, { centres, panel, perCentre }: AssignmentRequest): string {
  const centre = (id: string): string => `${centres.find((one) => one.id === id)?.name ?? id}（${id}）`;
  const reviewer = (id: string): string => `${panel.find((one) => one.id === id)?.name ?? id}（${id}）`;
  if (fault.kind === 'no-reviewers') return 'reviewers.csv 中没有评审专家 / there are no reviewers in reviewers.csv';
  if (fault.kind === 'pinned-and-barred') {
    return `${centre(fault.centre)}：指定了${reviewer(fault.reviewer)}，但${BARS[fault.bar]} / set by hand against that: take it out of the column pinned, or mend the other`;
  }
  const barred = fault.barred.map((one) => `${reviewer(one.reviewer)} ${BARS[one.bar]}`).join('；');
  const allowed = fault.allowed.map(reviewer).join('、');
  const who = allowed === '' ? '' : `：${allowed}`;
  const why = barred === '' ? '' : `；不可评审 barred：${barred}`;
  return `${centre(fault.centre)}：需要 ${perCentre} 位，可评审的只有 ${fault.allowed.length} 位 / needs ${perCentre}, and ${fault.allowed.length} may mark it${who}${why}`;
}
