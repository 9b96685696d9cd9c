/** What the engine has to say about data and weights while it computes: nothing here stops a result. */
import type { Localised } from '../../round/localised.ts';

export interface Remark {
  readonly code: RemarkCode;
  /** The indicator, group or item that it is about. */
  readonly at: string;
  /** What was found and what to do, for people. */
  readonly words: Localised;
  /** What was put into the words. */
  readonly details: RemarkDetails;
}

export type RemarkDetails = Readonly<Record<string, string | number>>;

const REMARKS = {
  AHP_INCONSISTENT: {
    zh: '判断矩阵不一致：{who} CR = {ratio}（界限 {limit}，RI 表 {table}）。请重新询问：{ask}',
    en: 'the judgements contradict each other: {who} CR = {ratio} (limit {limit}, table {table}); ask again: {ask}',
  },
  COMPONENTS_DOUBTFUL: {
    zh: '主成分权重不可靠：{why}。请改用专家权重，主成分只作比较',
    en: 'weights by principal components are doubtful: {why}; use judged weights and keep these for comparison',
  },
  CONSTANT_COLUMN: {
    zh: '参照集内数值全部相同（{value}），不区分高低，所有单位得同样的分',
    en: 'all values are equal ({value}): it tells nobody apart, and all get the same score',
  },
  EMPTY_COLUMN: {
    zh: '参照集内没有任何数值；请核对该列，或从方案中删去',
    en: 'nobody in the reference set has a value: check the column or take it out of the scheme',
  },
  EMPTY_COLUMN_LEFT_OUT: {
    zh: '参照集内没有任何数值，已不计分，权重由同组其余各项分担；请核对该列',
    en: 'nobody in the reference set has a value: it was left out and its weight went to its brothers; check the column',
  },
  GROUP_ABOVE_HALF: {
    zh: '权重占总分的 {share}，超过一半，其余各项难以影响名次；OECD/JRC 手册第 111 页建议不超过 50%',
    en: 'it weighs {share} of the total, more than half: the rest can hardly move a rank (OECD/JRC Handbook, p. 111)',
  },
  IMPUTED: {
    zh: '有 {count} 个数值（{share}）是填补的；有后果的评估不应填补缺值',
    en: '{count} values ({share}) were filled in; do not fill gaps where money follows',
  },
  INDICATOR_LEFT_OUT: {
    zh: '只有 {share} 的单位有数值，低于要求的 {least}，不计分',
    en: 'only {share} of the units have a value, fewer than the {least} that are asked for: it does not count',
  },
  MEAN_UNDEFINED: {
    zh: '有 {count} 家因得分不大于 0 而没有{method}平均；请用起点大于 0 的标准化，如 60–100',
    en: '{count} unit(s) have a score of 0 or less and so no {method} mean: normalise to a scale that begins above 0, such as 60–100',
  },
  NEVER_BELOW_BASE: {
    zh: '功效系数以数据的最小值为不允许值，定量得分不会低于 {base}，低于此分的等级无法出现；请给出不允许值与满意值，或改变等级界限',
    en: 'with the lowest figure as unallowable value no score lies below {base}, so that lower grades cannot occur: fix goalposts or move the limits',
  },
  ONE_UNIT: {
    zh: '参照集只有一家，相对的方法无从比较，各项得中间分',
    en: 'a single unit in the reference set: nothing to compare with, so that relative methods give the neutral score',
  },
  OPINION_LEFT_OUT: {
    zh: '{units} 家单位两两比较过慢（至多 {most} 家），未作此比较',
    en: 'comparing {units} units in pairs takes too long (at most {most}): this opinion was left out',
  },
  OPINION_UNDEFINED: {
    zh: '{method} 对这些数值没有定义（如除以 0 或对非正数取对数），未作此比较',
    en: '{method} is not defined for these values, as by a division by 0 or a logarithm of what is not above 0: this opinion was left out',
  },
  OUTLIER_DECIDES: {
    zh: '最大值 {value}（{unit}）使其余单位都落在 {share} 以下的区间；请取对数或给出满意值',
    en: 'the value {value} of {unit} leaves all others below {share} of the scale: take logarithms or fix goalposts',
  },
  SCORES_UNDEFINED: {
    zh: '有 {count} 个数值按所选的处理与标准化（{method}）没有得分，如最大值不大于 0、对数之积小于 1 或幂次过大；请改用另一种方法',
    en: '{count} value(s) have no score by this treatment and normalisation ({method}), as where the maximum is not above 0, a product of logarithms is below 1 or a power too large: choose another method',
  },
  SPARSE_COLUMN: {
    zh: '参照集内 {share} 的数值相同（{value}），区分度低',
    en: '{share} of the values are the same ({value}): it tells few units apart',
  },
  WEIGHTS_EQUAL_INSTEAD: {
    zh: '各项没有差别，{method}无法给出权重，改为等权',
    en: 'nothing tells the items apart, so that {method} gives no weights: they are equal',
  },
} as const satisfies Record<string, Localised>;

export type RemarkCode = keyof typeof REMARKS;

/**
 * A remark with its details put into its words.
 *
 * @example remark('CONSTANT_COLUMN', 'banks', { value: 7 }).words.en // 'all values are equal (7): …'
 */
export function remark(code: RemarkCode, at: string, details: RemarkDetails = {}): Remark {
  return { code, at, words: remarkWords(code, details), details };
}

/** The words of a remark with other details, such as a name in the place of an id. */
export function remarkWords(code: RemarkCode, details: RemarkDetails): Localised {
  const fill = (text: string): string => text.replace(/\{(\w+)\}/g, (_, key: string) => String(details[key] ?? ''));
  return { zh: fill(REMARKS[code].zh), en: fill(REMARKS[code].en) };
}

/** A share as people read it, such as 62.5 %. */
export function percent(share: number): string {
  return `${Number((100 * share).toPrecision(3))}%`;
}
