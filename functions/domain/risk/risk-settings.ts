/** The block `risk` of `round.yaml`: what makes a centre's risk, from where on it is middle or high, and how visits are proposed. */
import { z } from 'zod';

const weight = (usual: number) =>
  z
    .number()
    .min(0)
    .default(usual)
    .meta({ description: `权重；0 为不考虑，不写为 ${usual} / its weight; 0: left out` });
const half = (usual: number) =>
  z
    .number()
    .positive()
    .default(usual)
    .meta({ description: `几项时算 0.5，不写为 ${usual} / how many make it 0.5; absent: ${usual}` });
const full = (usual: number, what: string) =>
  z
    .number()
    .positive()
    .default(usual)
    .meta({ description: `${what}；达到即算 1，不写为 ${usual} / from here on it is 1; absent: ${usual}` });

const componentsSchema = z
  .strictObject({
    warnings: z.strictObject({ weight: weight(2), half: half(3) }).prefault({}),
    jumps: z.strictObject({ weight: weight(1), full: full(0.5, '大幅增减的指标所占比例') }).prefault({}),
    discrepancy: z.strictObject({ weight: weight(3), full: full(0.3, '填报值与核实值的平均相对差') }).prefault({}),
    late: z.strictObject({ weight: weight(0.5), full: full(72, '迟交小时数') }).prefault({}),
    doubleClaims: z.strictObject({ weight: weight(2), half: half(1) }).prefault({}),
    reviewers: z
      .strictObject({ weight: weight(0.5), full: full(0.4, '专家评分最高与最低之差（占满分的比例）') })
      .prefault({}),
  })
  .refine((components) => Object.values(components).some((one) => one.weight > 0), {
    message: '至少一项的权重大于 0 / some weight must be above 0',
  });

export const riskSchema = z
  .strictObject({
    components: componentsSchema.prefault({}).meta({
      description:
        '构成：warnings 未说明的提示，jumps 较上年大幅增减，discrepancy 填报值与核实值之差，late 迟交，doubleClaims 重复申报，reviewers 专家意见分歧 / what it is made of',
    }),
    bands: z
      .strictObject({
        middle: z.number().min(0).max(1).default(0.15),
        high: z.number().min(0).max(1).default(0.3),
      })
      .refine(({ middle, high }) => middle < high, 'middle 必须小于 high / middle must be below high')
      .prefault({})
      .meta({ description: '从多少起为中、为高（0 至 1）/ from where on it is middle, and high, of 0 to 1' }),
    visits: z
      .strictObject({
        byLot: z.number().min(0).max(1).default(0.2).meta({
          description:
            '拟考察名单中抽签产生的比例，使各中心都可能被抽到，不写为 0.2 / share of the proposed visits that is drawn by lot, so that nobody may feel safe; absent: 0.2',
        }),
      })
      .prefault({}),
    inSummary: z.boolean().default(false).meta({
      description:
        '风险是否印在评估总报告中；总报告可能交给专家，不写为否 / whether the summary prints it; reviewers may receive the summary; absent: no',
    }),
  })
  .meta({
    description:
      '风险分档与考察名单的设定；不影响任何得分，不写用默认值 / risk and proposed visits; no score hangs on it; absent: the defaults',
  });

export type RiskSettings = z.output<typeof riskSchema>;
export type RiskComponentId = keyof RiskSettings['components'];

/** What holds where a round has no block of its own. */
export const USUAL_RISK: RiskSettings = riskSchema.parse({});
