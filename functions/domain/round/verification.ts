/** The block `verification` of `round.yaml`: what a value that was verified on site is for. */
import { z } from 'zod';

export const verificationSchema = z
  .strictObject({
    scored: z.enum(['declared', 'verified']).meta({
      description:
        'declared 按填报值计分，核实值只作对照和风险依据；verified 有核实值的按核实值计分 / declared: the declared figures are scored, verified ones stand beside them; verified: a verified figure takes the place of the declared one',
    }),
  })
  .meta({
    description:
      '现场核实值的用途；不写按填报值计分。核实值登记在台账，ledger.yaml 须有 verified 一节 / what verified figures are for; absent: the declared ones are scored',
  });
