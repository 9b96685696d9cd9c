/** The words of the ledger's columns in which printed returns are taken in. */
import { z } from 'zod';
import { localisedSchema } from '../round/localised.ts';
import { promptSchema } from './layout-parts.ts';
import { templateSchema } from './text-template.ts';

/** The part `register.intake` of `ledger.yaml`: a cell for the codes of the copies, and our answer beside it. */
export const intakeSchema = z
  .strictObject({
    heads: z.strictObject({ intakeCodes: localisedSchema, intakeAnswer: localisedSchema }),
    prompts: z.strictObject({ intakeCodes: promptSchema() }),
    answers: z
      .strictObject({
        complete: templateSchema(['wanted']),
        partial: templateSchema(['copies', 'missing']),
        none: localisedSchema,
        outdated: templateSchema(['copies']),
        refused: templateSchema(['code', 'reason']),
      })
      .meta({ description: '答复的几种说法 / how the answers are put' }),
  })
  .meta({
    description:
      '台账中扫描收取纸质件的两栏；不写则没有，仍可用 intake 命令 / the columns in which paper is taken in by its codes; none where absent, and the command “intake” remains',
  });

export type IntakeTexts = z.output<typeof intakeSchema>;
