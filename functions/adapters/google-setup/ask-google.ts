import { z } from 'zod';
import type { Finding } from '../../domain/health/finding.ts';

/** What of google-auth-library is needed: `GoogleAuth` and every `AuthClient` have it. */
export interface Requester {
  request(options: {
    readonly url: string;
    readonly timeout: number;
    readonly retry: false;
    readonly validateStatus: () => true;
  }): Promise<{ readonly status: number; readonly data: unknown }>;
}

export interface Answer {
  readonly status: number;
  readonly data: unknown;
}

/** Asks a service of Google's how something is set up. Throws where no answer comes. */
export type AskGoogle = (url: string) => Promise<Answer>;

const PATIENCE_MS = 20_000;

export function askGoogle(auth: () => Promise<Requester>): AskGoogle {
  return async (url) => {
    const requester = await auth();
    const { status, data } = await requester.request({
      url,
      timeout: PATIENCE_MS,
      retry: false,
      validateStatus: () => true,
    });
    return { status, data };
  };
}

const errorSchema = z.object({
  error: z.object({
    message: z.string(),
    details: z.array(z.looseObject({ reason: z.string().optional() })).optional(),
  }),
});

/** What Google said to a request that it refused. */
export function refusalOf({ status, data }: Answer): string {
  const { data: said } = errorSchema.safeParse(data);
  return `HTTP ${status}${said === undefined ? '' : ` ${said.error.message}`}`;
}

/** Whether a service was never switched on in the project. */
function isSwitchedOff({ data }: Answer): boolean {
  const { data: said } = errorSchema.safeParse(data);
  return said?.error.details?.some(({ reason }) => reason === 'SERVICE_DISABLED') ?? false;
}

/**
 * A finding for an answer that is no success. That somebody may not look is a warning: the thing itself may well be as it
 * should be.
 */
export function refused(
  answer: Answer,
  { thing, missing }: { readonly thing: string; readonly missing: string },
): Finding {
  const found = `${thing}：${refusalOf(answer)}`;
  if (isSwitchedOff(answer)) {
    return {
      health: 'fault',
      found,
      remedy: '在项目中启用该 API，见 docs/deploy.md 第 5 步 / enable the API: docs/deploy.md, step 5',
    };
  }
  if (answer.status === 404) return { health: 'fault', found, remedy: missing };
  if (answer.status === 401 || answer.status === 403) {
    return {
      health: 'warning',
      found: `${found}（无权查看 may not be looked at）`,
      remedy:
        '用 terraform output office_account 的账号运行，见 docs/deploy.md 第 7 步 / run it as that account: docs/deploy.md, step 7',
    };
  }
  return { health: 'fault', found, remedy: '稍后重试 / try again later' };
}
