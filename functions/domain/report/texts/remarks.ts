/** Words for what the office should know of a run's method: remarks, judgements, imputed values, other methods' ranks. */
import type { Localised } from '../../round/localised.ts';
import type { RandomIndexTable } from '../../scoring/weighting/ahp/random-indices.ts';
import { WEIGHTINGS } from './methods.ts';

export const NODES = {
  total: { zh: '总分', en: 'Total' },
  quantitative: { zh: '定量部分', en: 'Quantitative part' },
  qualitative: { zh: '定性部分', en: 'Qualitative part' },
} as const satisfies Record<string, Localised>;

/** Methods as a remark speaks of them. */
export const METHOD_NAMES: Readonly<Record<string, Localised>> = {
  ...WEIGHTINGS,
  geometric: { zh: '几何', en: 'geometric' },
  harmonic: { zh: '调和', en: 'harmonic' },
  generalised: { zh: '幂', en: 'generalised' },
  topsis: { zh: 'TOPSIS', en: 'TOPSIS' },
  vikor: { zh: 'VIKOR', en: 'VIKOR' },
  promethee: { zh: 'PROMETHEE II', en: 'PROMETHEE II' },
  copeland: { zh: '科普兰法', en: 'Copeland' },
  'weighted-sum': { zh: '加权和法（WSM）', en: 'WSM' },
  'weighted-product': { zh: '加权积法（WPM）', en: 'WPM' },
  'reference-point': { zh: 'MOORA 参考点法', en: 'MOORA reference point' },
  'multiplicative-form': { zh: '完全乘法式', en: 'full multiplicative form' },
  'electre-1': { zh: 'ELECTRE I', en: 'ELECTRE I' },
  'electre-2': { zh: 'ELECTRE II', en: 'ELECTRE II' },
  cocoso: { zh: 'CoCoSo', en: 'CoCoSo' },
  ...Object.fromEntries(
    ['waspas', 'mabac', 'mairca', 'codas', 'edas', 'copras', 'aras', 'moora', 'multimoora'].map(inCapitals),
  ),
  ...Object.fromEntries(['marcos', 'ocra', 'probid', 'ram', 'lmaw', 'spotis'].map(inCapitals)),
};

function inCapitals(method: string): readonly [string, Localised] {
  const name = method.toUpperCase();
  return [method, { zh: name, en: name }];
}

/** Tables of random indices, by who published them. */
export const RANDOM_INDEX_TABLES = {
  'saaty-1980': { zh: 'Saaty（1980）', en: 'Saaty (1980)' },
  'saaty-tran-2007': { zh: 'Saaty、Tran（2007）', en: 'Saaty and Tran (2007)' },
  'alonso-lamata-2006': { zh: 'Alonso、Lamata（2006）', en: 'Alonso and Lamata (2006)' },
  'tummala-ling-1998': { zh: 'Tummala、Ling（1998）', en: 'Tummala and Ling (1998)' },
  'donegan-dodd-1991': { zh: 'Donegan、Dodd（1991）', en: 'Donegan and Dodd (1991)' },
  'ahpsurvey-500k': { zh: 'ahpsurvey（50 万次模拟）', en: 'ahpsurvey (500,000 simulations)' },
  'find-ri': { zh: 'findRI（R）', en: 'findRI (R)' },
  'scikit-criteria': { zh: 'scikit-criteria', en: 'scikit-criteria' },
} as const satisfies Record<RandomIndexTable, Localised>;

export const REMARKS = {
  heading: { zh: '方法提示', en: 'Remarks on the method' },
  lead: {
    zh: '以下为计算中发现、须由办公室知悉或处理的事项，不改变本次结果。',
    en: 'What the computation found and the office should know or act on. None of it changes these results.',
  },
  subject: { zh: '对象', en: 'About' },
  text: { zh: '提示', en: 'Remark' },
  imputed: {
    zh: '缺项按方案填补：共 {n} 个数值，占应有数值的 {share}；各中心报告逐项注明。',
    en: 'Gaps were filled as the scheme says: {n} values, {share} of all; each report marks its own.',
  },
  judgements: { zh: '专家判断的一致性（层次分析法）', en: 'Consistency of the judgements (AHP)' },
  compared: { zh: '比较对象', en: 'Compared' },
  who: { zh: '专家', en: 'Expert' },
  group: { zh: '合成', en: 'all together' },
  ratio: { zh: '一致性比率 CR', en: 'Ratio CR' },
  table: { zh: '随机指标表', en: 'Random index' },
  verdict: { zh: '判断', en: 'Verdict' },
  consistent: { zh: '一致', en: 'consistent' },
  inconsistent: { zh: '不一致', en: 'not consistent' },
  again: { zh: '须重新询问', en: 'Ask again' },
  askAgain: {
    zh: '{a} 对 {b}：所给 {given}，相符约 {fitting}',
    en: '{a} to {b}: {given} given, about {fitting} would fit',
  },
  opinions: {
    zh: '另以其他方法排序（仅供参考，不影响名次）',
    en: "Other methods' ranks (for information, without effect on the ranking)",
  },
  unrankable: {
    zh: '“—”为该方法要求各项都有数值，而该中心有缺项或不适用的指标。',
    en: 'A dash: the method needs a figure for every indicator, and the centre lacks one or one does not apply to it.',
  },
  official: { zh: '名次', en: 'Rank' },
  centre: { zh: '中心', en: 'Centre' },
  farthest: { zh: '最大相差', en: 'Farthest' },
} as const satisfies Record<string, Localised>;
