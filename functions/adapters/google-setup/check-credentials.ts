import { z } from 'zod';
import { type Finding, fine } from '../../domain/health/finding.ts';
import type { Checkup } from '../../ports/checkup.ts';
import { type AskGoogle, refusalOf } from './ask-google.ts';

const aboutSchema = z.object({ user: z.object({ emailAddress: z.string() }) });

const REMEDY =
  '运行 gcloud auth application-default login --impersonate-service-account=…，见 docs/deploy.md 第 7 步 / log in as docs/deploy.md, step 7, says';

/** Whether Google knows us, as which account, and whether that is one of those that work in the workbooks. */
export function checkCredentials(
  ask: AskGoogle,
  { driveRoot, accounts }: { readonly driveRoot: string; readonly accounts: readonly string[] },
): Checkup {
  return {
    name: 'credentials',
    needs: ['environment'],
    examine: async () => {
      const answer = await ask(`${driveRoot}/drive/v3/about?fields=user(emailAddress)`).catch((error: Error) => error);
      if (answer instanceof Error) return [{ health: 'fault', found: answer.message, remedy: REMEDY }];
      const { success, data } = aboutSchema.safeParse(answer.data);
      if (!success) return [{ health: 'fault', found: refusalOf(answer), remedy: REMEDY }];
      const account = data.user.emailAddress;
      return [fine(account), ...(isOneOf(account, accounts) ? [] : [stranger(account)])];
    },
  };
}

/** Where no accounts are named there is only one. */
function isOneOf(account: string, accounts: readonly string[]): boolean {
  return accounts.length === 0 || accounts.some((one) => one.toLowerCase() === account.toLowerCase());
}

function stranger(account: string): Finding {
  return {
    health: 'warning',
    found: `${account} 不在 WORKBOOK_ACCOUNTS 中，写不了受保护的单元格 / is none of WORKBOOK_ACCOUNTS: protected cells are closed to it`,
    remedy: REMEDY,
  };
}
