/** Indicators that nobody or few report; units with many gaps. */
import type { Localised } from '../../../round/localised.ts';
import { extremesOf } from '../../column.ts';
import { type IndexFinding, indexFinding } from '../index-finding.ts';
import type { IndexStatistics } from '../index-statistics.ts';
import type { IndexCheck } from './index-check.ts';

/** How many units are named before the rest is counted. */
const NAMED = 5;

/** Shares against `limits.indicatorCoverage` and `limits.unitCoverage`; what does not apply is no gap. */
export const coverage: IndexCheck = (index) => [...emptyOnes(index), ...sparseOnes(index), ...units(index)];

function emptyOnes({ members, leftOut, names }: IndexStatistics): readonly IndexFinding[] {
  const none = members.filter(({ values, applies }) => applies > 0 && extremesOf(values) === undefined);
  const out = leftOut.map((id) => ({ id, title: names.titleOf(id) }));
  return [
    ...none.map((member) => indexFinding('INDICATOR_EMPTY', [member])),
    ...out.map((item) => indexFinding('INDICATOR_LEFT_OUT', [item])),
  ];
}

function sparseOnes({ members, distributions, limits }: IndexStatistics): readonly IndexFinding[] {
  return members.flatMap((member, i) => {
    const own = distributions[i];
    if (own === undefined || own.count === 0) return [];
    const { coverage: share, count } = own;
    const least = limits.indicatorCoverage;
    const { applies } = member;
    return share < least ? [indexFinding('INDICATOR_COVERAGE_LOW', [member], { share, count, applies, least })] : [];
  });
}

function units({ evaluated, positions, units: names, limits }: IndexStatistics): readonly IndexFinding[] {
  const low = positions.flatMap((unit, place) => {
    const share = evaluated.coverage[unit] ?? 0;
    return share < limits.unitCoverage ? [{ name: names[place] ?? '', share }] : [];
  });
  if (low.length === 0) return [];
  return [indexFinding('UNIT_COVERAGE_LOW', [], { count: low.length, who: some(low), least: limits.unitCoverage })];
}

function some(low: readonly { readonly name: string }[]): Localised {
  const named = low.slice(0, NAMED).map(({ name }) => name);
  const rest = low.length - named.length;
  return {
    zh: named.join('、') + (rest > 0 ? `等 ${low.length} 家` : ''),
    en: named.join(', ') + (rest > 0 ? ` and ${rest} more` : ''),
  };
}
