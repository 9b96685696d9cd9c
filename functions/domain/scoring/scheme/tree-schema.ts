/** The tree of a scheme: indicators in groups, groups in groups, to any depth. */
import { z } from 'zod';
import { nameSchema, titleSchema } from './names.ts';
import { weightingSchema } from './weighting-schema.ts';

export const aggregationSchema = z
  .discriminatedUnion('method', [
    z.strictObject({ method: z.literal('arithmetic') }),
    z.strictObject({ method: z.literal('geometric') }),
    z.strictObject({ method: z.literal('harmonic') }),
    z.strictObject({
      method: z.literal('generalised'),
      power: z.number().min(-100).max(100).meta({ description: '幂次 p：1 为算术，−1 为调和 / power p' }),
    }),
    z.strictObject({ method: z.literal('copeland') }),
  ])
  .meta({ description: '怎样合成 / how children become their parent’s score' });

export type AggregationSetting = z.output<typeof aggregationSchema>;

const weight = z
  .number()
  .nonnegative()
  .optional()
  .meta({ description: '与同级各项相比的权重，不写为 1 / weight relative to its brothers; absent: 1' });

const leafSchema = z.strictObject({ indicator: nameSchema, weight });

export type LeafSetting = z.output<typeof leafSchema>;

export interface GroupSetting {
  readonly id: string;
  readonly title?: z.output<typeof titleSchema> | undefined;
  readonly weight?: number | undefined;
  readonly weights?: z.output<typeof weightingSchema> | undefined;
  readonly aggregation?: AggregationSetting | undefined;
  readonly children: readonly (string | LeafSetting | GroupSetting)[];
}

export interface GroupInput {
  readonly id: string;
  readonly title?: z.input<typeof titleSchema> | undefined;
  readonly weight?: number | undefined;
  readonly weights?: z.input<typeof weightingSchema> | undefined;
  readonly aggregation?: AggregationSetting | undefined;
  readonly children: readonly (string | LeafSetting | GroupInput)[];
}

export const groupSettingSchema: z.ZodType<GroupSetting, GroupInput> = z
  .strictObject({
    id: nameSchema,
    title: titleSchema.optional(),
    weight,
    weights: weightingSchema.optional().meta({
      description: '本组各子项的权重；不写用全局的 weights / weights of its children; absent: those of the scheme',
    }),
    aggregation: aggregationSchema.optional().meta({
      description: '本组的合成方法；不写用该层的方法 / how this group is put together; absent: as its level',
    }),
    get children() {
      return z
        .array(z.union([nameSchema, leafSchema, groupSettingSchema]))
        .min(1)
        .meta({ description: '指标名，或 {indicator, weight}，或下一层的组 / indicators or groups' });
    },
  })
  .meta({ id: 'group', description: '一组指标 / a group' });
