import { roundHalfUp } from '../../domain/rounding/round-half-up.ts';
import { percent } from '../../domain/scoring/engine/remark.ts';
import type { CategoryScores, TableScores } from '../../domain/scoring/engine/score-table.ts';
import type { ScoreScheme } from '../../domain/scoring/scheme/score-scheme.ts';
import { aligned } from './aligned.ts';

/** The results as a table for the terminal, with the weights and everything that was remarked on. */
export function scoreLines(scheme: ScoreScheme, scores: TableScores, unused: readonly string[]): readonly string[] {
  const title = scheme.title === undefined ? [] : [`${scheme.title.zh} / ${scheme.title.en}`, ''];
  const outside = scores.outside.length === 0 ? [] : [`不属于任何一类 in no category: ${scores.outside.join(', ')}`];
  const spare = unused.length === 0 ? [] : [`方案没有用到的列 columns not used: ${unused.join(', ')}`];
  return [...title, ...scores.categories.flatMap(categoryLines), ...outside, ...spare];
}

const TOP_GROUPS = 6;

function categoryLines({ category, scores, screenedOut }: CategoryScores): readonly string[] {
  const { units, nodes, ranks, published, total, grades, flags, remarks, method, secondOpinions } = scores;
  const root = [...nodes.values()].at(-1);
  const groups = (root?.children ?? []).filter((id) => nodes.has(id)).slice(0, TOP_GROUPS);
  const hasGrades = grades.some((grade) => grade !== undefined);
  const head = [
    ...['名次 rank', '单位 unit', '总分 total'],
    ...(hasGrades ? ['等级 grade'] : []),
    ...groups,
    ...secondOpinions.map((opinion) => opinion.method),
    '说明 flags',
  ];
  const { decimals } = method.ranking;
  const order = [...units.keys()].sort(
    (a, b) =>
      (ranks[a] ?? Infinity) - (ranks[b] ?? Infinity) || (total[b] ?? -Infinity) - (total[a] ?? -Infinity) || a - b,
  );
  const rows = order.map((unit) => [
    String(ranks[unit] ?? '–'),
    units[unit] ?? '',
    shown(published[unit], decimals),
    ...(hasGrades ? [grades[unit] ?? '–'] : []),
    ...groups.map((id) => shown(nodes.get(id)?.scores[unit], decimals)),
    ...secondOpinions.map((opinion) => String(opinion.ranks[unit] ?? '–')),
    (flags[unit] ?? []).join(' '),
  ]);
  return [
    ...(category === undefined ? [] : [`◆ ${category}`]),
    ...aligned([head, ...rows]),
    '',
    ...screenedOut.map(({ unit, available, nonZero }) => {
      const facts = `${percent(available)}，非零 ${percent(nonZero)}`;
      return `✂ ${unit}：已剔除，有数 ${facts} / taken out before anything was computed`;
    }),
    ...(screenedOut.length > 0 ? [''] : []),
    ...remarks.map(({ at, words }) => `⚑ ${at}：${words.zh}\n  ${words.en}`),
    ...(remarks.length > 0 ? [''] : []),
  ];
}

function shown(score: number | undefined, decimals: number): string {
  return score === undefined ? '–' : roundHalfUp(score, decimals);
}
