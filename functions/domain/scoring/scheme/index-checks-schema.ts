/** Where the checks of an index draw their lines. */
import { z } from 'zod';

/** The lines that hold where a scheme draws none; nothing of them enters a parsed scheme. */
export const USUAL_INDEX_LIMITS = {
  units: 10,
  significance: 0.05,
  redundant: 0.9,
  alpha: 0.7,
  importance: 3,
  sameValue: 0.5,
  zeros: 0.5,
  indicatorCoverage: 0.65,
  unitCoverage: 0.65,
  skewness: 2,
  excessKurtosis: 3.5,
  unitShare: 0.5,
  medianShift: 0.2,
  groupShare: 0.5,
  items: 12,
  unitsPerIndicator: 3,
} as const;

export type IndexLimits = Readonly<Record<keyof typeof USUAL_INDEX_LIMITS, number>>;

const share = z.number().min(0).max(1);
const from = (words: string, limit: keyof IndexLimits): { description: string } => ({
  description: `${words.replace(' / ', `，不写为 ${USUAL_INDEX_LIMITS[limit]} / `)}; absent: ${USUAL_INDEX_LIMITS[limit]}`,
});

export const indexChecksSchema = z
  .strictObject({
    units: z
      .int()
      .min(3)
      .optional()
      .meta(
        from(
          '参照集不少于几家才考察指标之间的关系 / units of the reference set from which on relations are examined',
          'units',
        ),
      ),
    significance: share
      .optional()
      .meta(
        from(
          '相关系数的显著性水平，达不到的不作结论，同 COINr 的 pval / correlations that are not significant at this level lead to no finding, as COINr’s pval',
          'significance',
        ),
      ),
    redundant: share
      .optional()
      .meta(from('相关系数高于此值的两项视为重复 / two items that correlate above it are redundant', 'redundant')),
    alpha: share
      .optional()
      .meta(
        from('克龙巴赫 α 低于此值的组内部一致性低 / a group with a lower Cronbach’s alpha is not consistent', 'alpha'),
      ),
    importance: z
      .number()
      .min(1)
      .optional()
      .meta(from('实际影响与权重相差多少倍才指出 / how many times importance and weight must differ', 'importance')),
    sameValue: share
      .optional()
      .meta(
        from(
          '数值相同的单位超过此比例即区分度低 / equal values in more than this share of the units tell few apart',
          'sameValue',
        ),
      ),
    zeros: share
      .optional()
      .meta(from('数值为 0 的单位所占比例的上限 / the most zeros, as a share of the units', 'zeros')),
    indicatorCoverage: share
      .optional()
      .meta(from('一项指标有数值的单位至少占多少 / the least share of the units with a value', 'indicatorCoverage')),
    unitCoverage: share
      .optional()
      .meta(from('一家单位有数值的指标至少占多少 / the least share of the indicators that a unit has', 'unitCoverage')),
    skewness: z
      .number()
      .positive()
      .optional()
      .meta(
        from(
          '标准化得分的偏度上限，与峰度同时超过才指出 / the most skewness of scores; both must be exceeded',
          'skewness',
        ),
      ),
    excessKurtosis: z
      .number()
      .optional()
      .meta(from('标准化得分的超额峰度上限 / the most excess kurtosis of scores', 'excessKurtosis')),
    unitShare: share
      .optional()
      .meta(from('一家单位至多占全体之和的比例 / the most that one unit may have of the sum of all', 'unitShare')),
    medianShift: share
      .optional()
      .meta(
        from(
          '去掉一家后，中间一家的标准化得分至多变动多少（以得分的全距为 1） / the most that the median score may move without one unit, as a share of the range of scores',
          'medianShift',
        ),
      ),
    groupShare: share.optional().meta(from('一组至多占多少权重 / the most that a group may weigh', 'groupShare')),
    items: z.int().min(1).optional().meta(from('一组至多几项 / the most items of a group', 'items')),
    unitsPerIndicator: z
      .number()
      .positive()
      .optional()
      .meta(from('单位数至少是指标数的几倍 / units an indicator, at least', 'unitsPerIndicator')),
  })
  .meta({
    description:
      '指标体系检验的界限，只影响 check-index 与报告中的检验，不影响得分 / the lines of the checks of the index itself: they never change a score',
  });

export type IndexChecks = z.output<typeof indexChecksSchema>;

/**
 * The lines of a scheme, the usual ones where it draws none.
 *
 * @example indexLimits({ redundant: 0.95 }).redundant // 0.95
 */
export function indexLimits(own: IndexChecks = {}): IndexLimits {
  return {
    ...USUAL_INDEX_LIMITS,
    ...Object.fromEntries(Object.entries(own).filter(([, value]) => value !== undefined)),
  };
}
