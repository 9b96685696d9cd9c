/** The settings of a round's printed returns: the block `materials.print` of `round.yaml`. */
import { z } from 'zod';
import { localisedSchema } from '../round/localised.ts';

/** No key has a default, so that what is absent stays absent. */
export const printSettingsSchema = z
  .strictObject({
    withRun: z.boolean().optional().meta({
      description:
        'run 时同时制作；不写则只由 print-return 制作 / made by “run” as well; absent: by “print-return” alone',
    }),
    withNotice: z.boolean().optional().meta({
      description:
        '受理回执附上打印件，因而在打印件制作之后才发出；不写则不附 / the notice “accepted” brings the print, and so goes out once it is made; absent: without',
    }),
    statement: localisedSchema.optional().meta({
      description: '签字前的声明；不写则用系统的通用声明 / what is signed; absent: a general statement',
    }),
    signatures: z.array(localisedSchema).min(1).optional().meta({
      description:
        '签字栏，按顺序；不写则为负责人、填报人、日期 / lines to sign; absent: person in charge, completed by, date',
    }),
  })
  .meta({
    description:
      '由已受理的填报表打印的纸质件；不写也可用 print-return 制作 / paper copies printed from the accepted return; may be made without this too',
  });
