import { roundHalfUp } from '../../domain/rounding/round-half-up.ts';
import { FACTOR_WORDS } from '../../domain/scoring/uncertainty/factor-words.ts';
import type { RankCertainty, UnitCertainty } from '../../domain/scoring/uncertainty/rank-certainty.ts';
import type { FactorIndex, RankDrivers } from '../../domain/scoring/uncertainty/rank-drivers.ts';
import type { CategoryAnalysis } from '../../pipeline/analyse-ranks.ts';
import { aligned } from './aligned.ts';

/** What people call a unit. */
type NameOf = (unit: string) => string;

/** How sure every rank is, and what drives the ranks, for the terminal. */
export function uncertaintyLines(
  analyses: readonly CategoryAnalysis[],
  nameOf: NameOf = (unit) => unit,
): readonly string[] {
  return analyses.flatMap(({ category, certainty, drivers }) => [
    ...(category === undefined ? [] : [`◆ ${category}`]),
    ...headLines(certainty),
    '',
    ...aligned(table(certainty, nameOf)),
    '',
    ...summaryLines(certainty, nameOf),
    ...(drivers === undefined ? [] : ['', ...driverLines(drivers, nameOf)]),
    '',
  ]);
}

function headLines({ draws, seed, factors }: RankCertainty): readonly string[] {
  const drawn = factors.map(({ factor, alternatives }) => {
    const { zh, en } = FACTOR_WORDS[factor];
    return `${zh} ${en}${alternatives === undefined ? '' : ` (${alternatives})`}`;
  });
  const what = drawn.length === 0 ? '没有可抽取的选择 there is nothing to draw' : drawn.join('、');
  return [`抽取 ${draws} 次 draws，种子 seed ${seed}：${what}`];
}

const BAR = 32;

function table({ units }: RankCertainty, nameOf: NameOf): readonly (readonly string[])[] {
  const places = Object.keys(units[0]?.first ?? {}).map(Number);
  const hasGrades = units.some(({ grade }) => grade !== undefined);
  const last = Math.max(1, ...units.map(({ spread, rank }) => Math.max(rank, spread.high)));
  const head = [
    ...['名次 rank', '单位 unit', '中位 median', '5–95%', '平均 mean'],
    ...places.map((n) => `前 ${n} 名 first ${n}`),
    ...(hasGrades ? ['等级 grade'] : []),
    `1${' '.repeat(BAR - 1 - String(Math.ceil(last)).length)}${Math.ceil(last)}`,
  ];
  const rows = units.map((own) => [
    String(own.rank),
    nameOf(own.unit),
    plain(own.spread.median),
    `${plain(own.spread.low)}–${plain(own.spread.high)}`,
    roundHalfUp(own.spread.mean, 1),
    ...places.map((n) => percent(own.first[n] ?? 0)),
    ...(hasGrades ? [gradeWords(own)] : []),
    bar(own, last),
  ]);
  return [head, ...rows];
}

function gradeWords({ grade, grades = {}, isGradeStable }: UnitCertainty): string {
  if (grade === undefined) return '–';
  return `${grade} ${percent(grades[grade] ?? 0)}${isGradeStable === true ? ' ✓' : ''}`;
}

/** The interval as a line, the median as a dot, the rank by the scheme as a ring where it is elsewhere. */
function bar({ rank, spread }: UnitCertainty, last: number): string {
  const at = (value: number): number => Math.round(((value - 1) / Math.max(1, last - 1)) * (BAR - 1));
  return Array.from({ length: at(Math.max(rank, spread.high)) + 1 }, (_, place) => {
    if (place === at(spread.median)) return '●';
    if (place === at(rank)) return '○';
    return place >= at(spread.low) && place <= at(spread.high) ? '─' : ' ';
  }).join('');
}

const OPEN_PAIRS = 5;

function summaryLines({ shift, pairs, units }: RankCertainty, nameOf: NameOf): readonly string[] {
  const graded = units.filter(({ isGradeStable }) => isGradeStable !== undefined);
  const stable = graded.filter(({ isGradeStable }) => isGradeStable === true);
  const gaps = units.filter(({ without }) => without > 0);
  const list = (pairs?.open ?? [])
    .slice(0, OPEN_PAIRS)
    .map(({ before, after, share }) => `${nameOf(before)} > ${nameOf(after)} ${percent(share)}`);
  return [
    '● 中位名次 median rank  ○ 方案名次 rank by the scheme  ─ 5–95%',
    `名次平均移动 average shift in rank: ${roundHalfUp(shift.mean, 2)}（5–95%: ${roundHalfUp(shift.low, 2)}–${roundHalfUp(shift.high, 2)}）`,
    ...(pairs === undefined
      ? []
      : [
          `次序稳固的单位对 pairs whose order is robust (≥ 95%): ${pairs.robust} / ${pairs.count}`,
          ...(list.length === 0 ? [] : [`最难分先后 least sure: ${list.join('；')}`]),
        ]),
    ...(graded.length === 0 ? [] : [`✓ 等级稳定（≥ 90%）grade stable: ${stable.length} / ${graded.length}`]),
    ...gaps.map(
      ({ unit, without }) => `⚑ ${nameOf(unit)}：${percent(without)} 的抽取中没有名次 without rank in so many draws`,
    ),
  ];
}

const MOVERS = 5;

function driverLines({ sample, evaluations, shift, units }: RankDrivers, nameOf: NameOf): readonly string[] {
  const head = ['什么左右名次 what drives the ranks', '独自 alone (Si)', '5–95%', '连同交互 in all (STi)', '5–95%'];
  const rows = (indices: readonly FactorIndex[]) =>
    [...indices]
      .sort((a, b) => b.total - a.total)
      .map(({ factor, first, total, firstBetween, totalBetween }) => [
        `${FACTOR_WORDS[factor].zh} ${FACTOR_WORDS[factor].en}`,
        ...[roundHalfUp(first, 2), between(firstBetween), roundHalfUp(total, 2), between(totalBetween)],
      ]);
  const movers = units.slice(0, MOVERS).map(({ unit, deviation, indices }) => {
    const [top] = [...indices].sort((a, b) => b.total - a.total);
    if (top === undefined) return '';
    return `  ${nameOf(unit)}：±${roundHalfUp(deviation, 1)}，${FACTOR_WORDS[top.factor].zh} ${FACTOR_WORDS[top.factor].en} ${percent(Math.min(1, top.total))}`;
  });
  return [
    ...(shift === undefined ? ['名次没有变化 no rank moves'] : aligned([head, ...rows(shift)])),
    `（Sobol’ 指数，n = ${sample}，${evaluations} 次计算 evaluations）`,
    ...(movers.length === 0 ? [] : ['名次变动最大的单位，及其首要因素 who moves most, and by what:', ...movers]),
  ];
}

function between([low, high]: readonly [number, number]): string {
  return `${roundHalfUp(low, 2)}–${roundHalfUp(high, 2)}`;
}

function plain(value: number): string {
  return Number.isInteger(value) ? String(value) : roundHalfUp(value, 1);
}

function percent(share: number): string {
  const text = roundHalfUp(100 * share, 0);
  // Nothing that happened is shown as never, nothing that failed to once as always.
  if (text === '0' && share > 0) return '<1%';
  return text === '100' && share < 1 ? '>99%' : `${text}%`;
}
