/** Parts of `ledger.yaml` that a round may do without: each brings columns of its own. */
import { z } from 'zod';
import { localisedSchema } from '../round/localised.ts';
import { headsSchema, promptSchema } from './layout-parts.ts';
import { templateSchema } from './text-template.ts';

/** When a centre was visited and what was found there; without points. */
export const visitedSchema = z
  .strictObject({
    heads: headsSchema(['visitedOn', 'visitFindings']),
    prompts: z.strictObject({ visitedOn: promptSchema(), visitFindings: promptSchema() }),
  })
  .meta({
    description:
      '台账中的现场考察日期、考察情况两栏，不涉及分数；不写则没有 / the columns for day and findings of a visit, without points; none where absent',
  });

/** Opening one return again from the ledger: until when, why, and our answer beside them. */
export const reopenSchema = z
  .strictObject({
    heads: headsSchema(['reopenUntil', 'reopenReason', 'reopenAnswer']),
    prompts: z.strictObject({ reopenUntil: promptSchema(), reopenReason: promptSchema() }),
    answers: z
      .strictObject({
        reasonMissing: localisedSchema,
        open: templateSchema(['until']),
        over: templateSchema(['until']),
        past: localisedSchema,
        refused: templateSchema(['message']),
      })
      .meta({ description: '答复的几种说法 / how the answers are put' }),
  })
  .meta({
    description:
      '台账中的“重新开放”三栏，与 reopen 命令同效；不写则没有 / the columns that open a return again, as the command reopen does; none where absent',
  });
