import { findDoubleClaims } from '../../pipeline/find-double-claims.ts';
import type { CommandMaker } from '../command.ts';
import { evidenceOf } from '../evidence-of.ts';
import { withOffice } from '../with-office.ts';
import { doubleClaimLines } from '../words/double-claim-lines.ts';

/** `double-claims`: what more than one centre claims, or one centre in more than one round. */
export const doubleClaimsCommand: CommandMaker = (program, contextOf) => {
  program
    .command('double-claims')
    .option(
      '--evidence <dir>',
      '电子证明材料所在文件夹，每家中心一个子文件夹，以中心编号命名；默认为 workspace/evidence the files handed in, one folder a centre',
    )
    .description('重复申报：不同中心或不同年度使用的同一文件、合同、企业、链接或文字 what is claimed twice')
    .action(async (_, command) => {
      const context = contextOf(command);
      const files = await evidenceOf(context);
      const claims = await withOffice(context, context.output, async (office) => ({
        definition: office.definition,
        found: await findDoubleClaims(office, files),
      }));
      if (context.json) context.output.say(JSON.stringify({ doubleClaims: claims.found }));
      else for (const line of doubleClaimLines(claims.definition, claims.found)) context.output.say(line);
    });
};
