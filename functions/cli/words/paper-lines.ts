import type { Round } from '../../domain/round/round.ts';
import type { PrintReport } from '../../pipeline/paper/print-returns.ts';

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
  ];
}

/** The same beside the rest of a run, where the centres that have not handed in are told of elsewhere. */
export function printedInShort(report: PrintReport): readonly string[] {
  return [countsOf(report), ...report.failures.map(({ centre, message }) => `✗ ${centre}: ${message}`)];
}

function countsOf({ made, unchanged }: PrintReport): string {
  return `纸质件 paper copies: 新制 made ${made.length} · 未变 unchanged ${unchanged}`;
}
