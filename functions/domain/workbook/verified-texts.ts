/** The words of the ledger's tab for values that the office has verified on site. */
import { z } from 'zod';
import { localisedSchema } from '../round/localised.ts';
import { promptSchema, ROUND_PLACES, tabTitleSchema } from './layout-parts.ts';
import { templateSchema } from './text-template.ts';

/** The part `verified` of `ledger.yaml`: title, heads and prompts of the tab, and how many rows it has. */
export const verifiedSchema = z
  .strictObject({
    tab: tabTitleSchema,
    title: templateSchema(ROUND_PLACES),
    intro: z.array(templateSchema(ROUND_PLACES)),
    heads: z.strictObject({
      no: localisedSchema,
      centre: localisedSchema,
      indicator: localisedSchema,
      value: localisedSchema,
      on: localisedSchema,
      by: localisedSchema,
      reason: localisedSchema,
      status: localisedSchema,
    }),
    rows: z.int().min(1).max(5_000).meta({ description: '留多少行 / rows to write into' }),
    prompts: z.strictObject({
      centre: promptSchema(),
      indicator: promptSchema(),
      value: promptSchema(),
      on: promptSchema(),
      by: promptSchema(),
      reason: promptSchema(),
    }),
  })
  .meta({
    description:
      '台账中登记现场核实值的工作表，一行一个数；不写则没有。round.yaml 的 verification.scored 为 verified 时必须写 / the tab of the ledger for values verified on site, a row a figure; none where absent; needed where verification.scored of round.yaml is verified',
  });

export type VerifiedTexts = z.output<typeof verifiedSchema>;
