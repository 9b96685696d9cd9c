/** Risk in words: why a centre is in its band. */
import { printDifference, printNumber, printPercent } from '../report/print-number.ts';
import type { Localised } from '../round/localised.ts';
import type { Risk, RiskBand, RiskPart } from './assess-risk.ts';
import type { RiskComponentId } from './risk-settings.ts';

export const BANDS: Readonly<Record<RiskBand, Localised>> = {
  low: { zh: '低', en: 'low' },
  middle: { zh: '中', en: 'middle' },
  high: { zh: '高', en: 'high' },
};

export const COMPONENTS: Readonly<Record<RiskComponentId, Localised>> = {
  warnings: { zh: '未说明的提示', en: 'unanswered warnings' },
  jumps: { zh: '较上年大幅增减', en: 'jumps since last year' },
  discrepancy: { zh: '填报值与核实值之差', en: 'declared against verified' },
  late: { zh: '迟交', en: 'delay' },
  doubleClaims: { zh: '重复申报', en: 'double claims' },
  reviewers: { zh: '专家意见分歧', en: 'reviewers apart' },
};

type Numbers = RiskPart['numbers'];

const WORDS: Readonly<Record<RiskComponentId, (of: (name: string) => number) => Localised>> = {
  warnings: (of) => ({
    zh: `${of('warnings')} 条提示中 ${of('open')} 条没有说明`,
    en: `${of('open')} of ${of('warnings')} warnings unanswered`,
  }),
  jumps: (of) => ({
    zh: `可与上年比较的 ${of('compared')} 项中 ${of('jumped')} 项增减达 ${of('factor')} 倍`,
    en: `${of('jumped')} of ${of('compared')} figures grew or fell by a factor of ${of('factor')}`,
  }),
  discrepancy: (of) => ({
    zh: `已核实 ${of('count')} 项，填报值与核实值平均相差 ${printPercent(of('rate'), 0)}，${overstated(of('overstatement')).zh}`,
    en: `${of('count')} verified: ${printPercent(of('rate'), 0)} apart on average, ${overstated(of('overstatement')).en}`,
  }),
  late: (of) => ({
    zh: of('hours') === 0 ? '按时提交' : `迟交 ${printNumber(of('hours'), 1)} 小时`,
    en: of('hours') === 0 ? 'submitted in time' : `${printNumber(of('hours'), 1)} hours late`,
  }),
  doubleClaims: (of) => ({ zh: `重复申报 ${of('count')} 处`, en: `double claims: ${of('count')}` }),
  reviewers: (of) => ({
    zh: `${of('given')} 位专家最高与最低相差满分的 ${printPercent(of('distance'), 0)}`,
    en: `${of('given')} reviewers, ${printPercent(of('distance'), 0)} of the full marks apart`,
  }),
};

/** An estimated overstatement: how much more was declared than verified, with its sign. */
function overstated(rate: number): Localised {
  const text = `${printDifference(100 * rate, 0)}%`;
  return { zh: `总体偏差 ${text}（正为填报偏高）`, en: `estimated overstatement ${text}` };
}

/**
 * What a component says, with its share of the score.
 *
 * @example sayPart(part).zh // '5 条提示中 3 条没有说明（+0.19）'
 */
export function sayPart({ component, numbers, contribution }: RiskPart): Localised {
  const { zh, en } = WORDS[component]((name) => numberIn(numbers, name));
  const share = printNumber(contribution, 2);
  return { zh: `${zh}（+${share}）`, en: `${en} (+${share})` };
}

function numberIn(numbers: Numbers, name: string): number {
  const number = numbers[name];
  if (number === undefined) throw new TypeError(`No number “${name}”`);
  return number;
}

/** Less would be printed as 0. */
const SMALLEST_TOLD = 0.005;

/**
 * Why a centre is in its band: what adds to its score, the largest first, then what is not known. Empty where nothing adds.
 *
 * @example sayRisk(risk).map(({ zh }) => zh).join('；')
 */
export function sayRisk({ parts, unknown }: Risk): readonly Localised[] {
  const telling = parts.filter(({ contribution }) => contribution >= SMALLEST_TOLD).map(sayPart);
  if (unknown.length === 0) return telling;
  const names = unknown.map((id) => COMPONENTS[id]);
  const open = {
    zh: `无从得知，未计入：${names.map(({ zh }) => zh).join('、')}`,
    en: `not known and left out: ${names.map(({ en }) => en).join(', ')}`,
  };
  return [...telling, open];
}
