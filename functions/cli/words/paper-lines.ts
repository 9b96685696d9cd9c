import type { IntakeOutcome } from '../../domain/print/intake.ts';
import { missingCopies } from '../../domain/print/intake-findings.ts';
import { type IntakeNames, refusalWords } from '../../domain/print/intake-words.ts';
import type { Round } from '../../domain/round/round.ts';
import type { PrintReport } from '../../pipeline/paper/print-returns.ts';
import type { IntakeReport, PaperStanding } from '../../pipeline/paper/take-in.ts';

/** What came of printing returns; `folder` is where the files are. */
export function printLines({ centres }: Round, report: PrintReport, folder: string): readonly string[] {
  const nameOf = (id: string): string => centres.find((centre) => centre.id === id)?.name ?? id;
  const { made, notAccepted, failures } = report;
  const left = notAccepted.map(nameOf).join('、');
  return [
    countsOf(report),
    ...(made.length > 0 ? [`  在 in: ${folder}`] : []),
    ...(notAccepted.length > 0 ? [`  尚无已受理的填报表，未制作 nothing accepted, not made: ${left}`] : []),
    ...failures.map(({ centre, message }) => `  ✗ ${nameOf(centre)}: ${message}`),
    ...Object.entries(report.missingCharacters).map(
      ([centre, characters]) =>
        `  ▲ ${nameOf(centre)}: 字库没有的字印作编码 printed as code points: ${characters.join(' ')}`,
    ),
  ];
}

/** The same beside the rest of a run, where the centres that have not handed in are told of elsewhere. */
export function printedInShort(report: PrintReport): readonly string[] {
  return [countsOf(report), ...report.failures.map(({ centre, message }) => `✗ ${centre}: ${message}`)];
}

function countsOf({ made, unchanged }: PrintReport): string {
  return `纸质件 paper copies: 新制 made ${made.length} · 未变 unchanged ${unchanged}`;
}

/** What came of the codes, each on its line, then where the centres that they speak of stand. */
export function intakeLines(names: IntakeNames, { outcomes, standings }: IntakeReport): readonly string[] {
  const nameOf = (id: string): string => names.round.centres.find((centre) => centre.id === id)?.name ?? id;
  const isOverview = outcomes.length === 0;
  return [
    ...outcomes.flatMap((outcome) => outcomeLines(outcome, names, nameOf)),
    ...standings.map((standing) => `${isOverview ? '' : '  '}${nameOf(standing.centre)}: ${standingText(standing)}`),
  ];
}

function outcomeLines(outcome: IntakeOutcome, names: IntakeNames, nameOf: (id: string) => string): readonly string[] {
  if (outcome.kind === 'taken') {
    const { code, centre, copy, isNew } = outcome;
    return [
      `✓ ${code} ${nameOf(centre)} 第 ${copy} 份 copy ${copy}${isNew ? ' 已收 is in' : ' 此前已登记 was in already'}`,
    ];
  }
  const { reason, remedy } = refusalWords(outcome, names);
  return [`✗ ${outcome.code} ${reason.zh} / ${reason.en}`, `    ${remedy.zh} / ${remedy.en}`];
}

function standingText({ wanted, copies, outdated, entered }: PaperStanding): string {
  const missing = missingCopies(wanted, copies).join('、');
  return [
    `已收 in ${copies.length}/${wanted}`,
    ...(missing === '' ? [] : [`还差第 ${missing} 份 missing ${missing}`]),
    ...(outdated.length === 0
      ? []
      : [`第 ${outdated.join('、')} 份属以前的版本，不计 of an earlier version ${outdated.join('、')}`]),
    ...(entered === undefined ? [] : [`台账填 entered in the ledger ${entered}`]),
  ].join(' · ');
}
