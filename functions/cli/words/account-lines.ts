import { roundHalfUp } from '../../domain/rounding/round-half-up.ts';
import type { Goal, Reach, Reached } from '../../domain/scoring/explain/reach/reach-of.ts';
import type { Difference, Share } from '../../domain/scoring/explain/share-difference.ts';
import type { Standout } from '../../domain/scoring/explain/strengths.ts';
import type { UnitAccount } from '../../domain/scoring/explain/unit-account.ts';
import { factor, shown } from './explain-lines.ts';

export interface AccountNames {
  /** Of an indicator, a branch or an item. */
  readonly item: (id: string) => string;
  /** Of a unit by its place. */
  readonly unit: (place: number) => string;
}

/** Where a unit stands among the others, for people; `only` shows a single item. */
export function accountLines(account: UnitAccount, names: AccountNames, only?: string): readonly string[] {
  const { median, nextAbove, strengths, weaknesses } = account;
  const standouts = [
    ...strengths.map((one) => standoutLine('强项 strength', one, names)),
    ...weaknesses.map((one) => standoutLine('弱项 weakness', one, names)),
  ];
  return [
    ...(median === undefined
      ? []
      : [
          `◆ 与中位数的差距 distance from the median：${distanceOf(median)}`,
          ...shareLines(median.shares, names, only),
          ...(only === undefined && median.rest !== 0
            ? [
                `  ${signed(median.rest)}  各项中位数合成的总分与总分中位数之差 what the medians of the parts leave over`,
              ]
            : []),
        ]),
    ...(nextAbove === undefined
      ? []
      : [
          `◆ 与上一名（${names.unit(nextAbove.unit)}）的差距 distance from the next above：${distanceOf(nextAbove)}`,
          ...shareLines(nextAbove.shares, names, only),
        ]),
    ...(only === undefined && standouts.length > 0 ? ['◆ 强项与弱项 strengths and weaknesses', ...standouts] : []),
    ...(account.reach === undefined ? [TOO_MANY] : reachLines(account.reach, names, only)),
  ];
}

const TOO_MANY =
  '◆ 数据较多，未逐项试算怎样可以前进；写明一项指标即可 too many figures to try all that would lift it: name an indicator';

/** The most reachable ones; all of them are in the JSON. */
const MOST_REACHED = 8;

function reachLines({ reached, unreached }: Reach, names: AccountNames, only: string | undefined): readonly string[] {
  const shownOnes = reached.slice(0, MOST_REACHED);
  if (shownOnes.length + unreached.length === 0) return [];
  const grouped = (goal: Goal): readonly string[] =>
    unreached.filter((one) => one.goal === goal).map(({ figure }) => names.item(figure));
  return [
    '◆ 仅此一项变化即可 what would lift it by itself（整体重新计算 everything evaluated anew）',
    ...shownOnes.map((one) => `  ${reachLine(one, names)}`),
    ...(['rank', 'grade'] as const).flatMap((goal) => {
      const figures = grouped(goal);
      const isAny = !reached.some((one) => one.goal === goal) && only === undefined;
      const named = isAny ? '任何一项 any figure' : figures.join('、');
      return figures.length === 0 ? [] : [`  单靠一项达不到 not by itself · ${GOALS[goal]}：${named}`];
    }),
  ];
}

const GOALS: Readonly<Record<Goal, string>> = { rank: '名次前进 a better rank', grade: '等级提升 a better grade' };

function reachLine({ figure, goal, from, to, published, rank, grade }: Reached, names: AccountNames): string {
  const change =
    from === undefined ? `报 ${factor(to)} reporting it` : `${factor(from)} → ${factor(to)}（${plus(to - from)}）`;
  const outcome = `总分 total ${published} · 名次 rank ${rank ?? '–'} · 等级 grade ${grade ?? '–'}`;
  return `${GOALS[goal]}：${names.item(figure)} ${change} ⇒ ${outcome}`;
}

function plus(value: number): string {
  return value > 0 ? `+${factor(value)}` : factor(value);
}

function distanceOf({ own, other, distance }: Difference): string {
  return `${shown(own)} − ${shown(other)} = ${signed(distance)}`;
}

/** The largest shares first. */
function shareLines(shares: readonly Share[], names: AccountNames, only: string | undefined): readonly string[] {
  return shares
    .filter(({ id }) => only === undefined || id === only)
    .toSorted((a, b) => Math.abs(b.points) - Math.abs(a.points))
    .map(({ id, own, other, points }) => `  ${signed(points)}  ${names.item(id)}（${shown(own)} | ${shown(other)}）`);
}

function signed(value: number): string {
  const text = roundHalfUp(value, 4);
  return value > 0 ? `+${text}` : text;
}

function standoutLine(word: string, { indicator, value, place, of }: Standout, names: AccountNames): string {
  return `  ${word}：${names.item(indicator)} = ${factor(value)}，第 ${place} 位，共 ${of} 家 place ${place} of ${of}`;
}
