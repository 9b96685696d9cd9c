/** The order in which a person goes through the form. */
import type { CellSource, ReturnReading } from '../intake/reading.ts';
import type { Issue, Severity } from '../issues/issue.ts';
import { parseA1 } from '../workbook/a1.ts';

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];

/**
 * The findings by tab (cover, figures, self-report, evidence, then any other), row, column and severity; what concerns a
 * whole tab comes before its cells. Among equals the order stays.
 *
 * @example inFormOrder([], reading) // []
 */
export function inFormOrder(issues: readonly Issue[], reading: ReturnReading): readonly Issue[] {
  const tabs = tabsInOrder(issues, reading);
  const rankOf = ({ at, severity }: Issue) => {
    const cell = at.a1 === undefined ? undefined : parseA1(at.a1);
    return [tabs.indexOf(at.tab), cell?.row ?? 0, cell?.column ?? 0, SEVERITIES.indexOf(severity)];
  };
  const ranked = issues.map((issue) => ({ issue, rank: rankOf(issue) }));
  return ranked.sort((a, b) => compareRanks(a.rank, b.rank)).map(({ issue }) => issue);
}

function tabsInOrder(issues: readonly Issue[], reading: ReturnReading): readonly string[] {
  const { cover, figures, sections, evidence, submission } = reading;
  const sources = [...cover, ...figures, ...sections, ...evidence, submission].map(({ source }) => source);
  const read = sources.filter((source): source is CellSource => source !== undefined).map(({ tab }) => tab);
  return [...new Set([...read, ...issues.map(({ at }) => at.tab)])];
}

function compareRanks(a: readonly number[], b: readonly number[]): number {
  const differing = a.findIndex((rank, position) => rank !== b[position]);
  return differing === -1 ? 0 : (a[differing] ?? 0) - (b[differing] ?? 0);
}
