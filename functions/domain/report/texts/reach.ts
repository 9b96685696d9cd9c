/** Words of what would lift a centre. */
import type { Localised } from '../../round/localised.ts';

export const REACH = {
  heading: { zh: '怎样可以前进', en: 'What would lift the centre' },
  lead: {
    zh: '其他各项与其他中心均不变时，下列每一项单独达到所列数值，名次或等级即可提升。数值为重新计算全部结果（含上下限的变化）得出的最小变化量，按难易排列；仅供参考，不代表下一轮的结果。',
    en: 'With everything else and all other centres as they are, each of these figures by itself would improve the rank or the grade. It is the smallest change, found by computing all results anew, goalposts included; the nearest first. It says nothing about the next round.',
  },
  rank: {
    zh: '{indicator}：由 {from} 到 {to}（{change} {unit}），名次由第 {rankFrom} 名到第 {rankTo} 名',
    en: '{indicator}: from {from} to {to} ({change} {unit}), rank {rankFrom} to {rankTo}',
  },
  rankReported: {
    zh: '{indicator}：未报，报 {to} {unit}时，名次由第 {rankFrom} 名到第 {rankTo} 名',
    en: '{indicator}: not reported; with {to} {unit}, rank {rankFrom} to {rankTo}',
  },
  grade: {
    zh: '{indicator}：由 {from} 到 {to}（{change} {unit}），等级由“{gradeFrom}”到“{gradeTo}”',
    en: '{indicator}: from {from} to {to} ({change} {unit}), grade “{gradeFrom}” to “{gradeTo}”',
  },
  gradeReported: {
    zh: '{indicator}：未报，报 {to} {unit}时，等级由“{gradeFrom}”到“{gradeTo}”',
    en: '{indicator}: not reported; with {to} {unit}, grade “{gradeFrom}” to “{gradeTo}”',
  },
  noRank: { zh: '单靠任何一项都不能使名次前进。', en: 'No figure by itself would improve the rank.' },
  noGrade: { zh: '单靠任何一项都不能使等级提升。', en: 'No figure by itself would improve the grade.' },
} as const satisfies Record<string, Localised>;
