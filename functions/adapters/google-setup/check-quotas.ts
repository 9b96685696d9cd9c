import { z } from 'zod';
import { type Finding, fine } from '../../domain/health/finding.ts';
import type { Checkup } from '../../ports/checkup.ts';
import type { LimitedRequest } from '../../ports/request-limiter.ts';
import { type AskGoogle, refused } from './ask-google.ts';

const metricsSchema = z.object({
  metrics: z
    .array(
      z.object({
        metric: z.string(),
        consumerQuotaLimits: z
          .array(
            z.object({
              unit: z.string(),
              quotaBuckets: z.array(z.object({ effectiveLimit: z.coerce.number().optional() })).default([]),
            }),
          )
          .default([]),
      }),
    )
    .default([]),
});

const METRICS: Readonly<Record<LimitedRequest, string>> = {
  read: 'sheets.googleapis.com/read_requests',
  write: 'sheets.googleapis.com/write_requests',
};
const SETTINGS: Readonly<Record<LimitedRequest, string>> = { read: 'READS_PER_MINUTE', write: 'WRITES_PER_MINUTE' };

export interface QuotasExpected {
  readonly project: string;
  /** Requests to Sheets a minute that the functions grant themselves. */
  readonly perMinute: Readonly<Record<LimitedRequest, number>>;
}

/** Whether the functions ask no more of Sheets than Google grants to the project and to one account. */
export function checkQuotas(ask: AskGoogle, { project, perMinute }: QuotasExpected): Checkup {
  const url = `https://serviceusage.googleapis.com/v1beta1/projects/${project}/services/sheets.googleapis.com/consumerQuotaMetrics`;
  return {
    name: 'quotas',
    needs: ['credentials'],
    examine: async () => {
      const answer = await ask(`${url}?view=FULL&pageSize=100`);
      if (answer.status !== 200) return [refused(answer, { thing: 'Sheets API', missing: '' })];
      const { metrics } = metricsSchema.parse(answer.data);
      return (['read', 'write'] as const).map((kind) => {
        const limits = metrics.find(({ metric }) => metric === METRICS[kind])?.consumerQuotaLimits ?? [];
        const granted = limits
          .filter(({ unit }) => unit.startsWith('1/min/'))
          .flatMap(({ quotaBuckets }) => quotaBuckets.map(({ effectiveLimit }) => effectiveLimit ?? 0))
          // Google writes -1 for no limit.
          .filter((limit) => limit >= 0);
        return finding(kind, perMinute[kind], granted.length === 0 ? undefined : Math.min(...granted));
      });
    },
  };
}

function finding(kind: LimitedRequest, own: number, granted: number | undefined): Finding {
  const setting = `${SETTINGS[kind]} = ${own}`;
  if (granted === undefined) return fine(`${setting}，Google 未设上限 / Google sets no limit`);
  if (own <= granted) return fine(`${setting}，Google 准许 ${granted} / Google grants ${granted}`);
  return {
    health: 'warning',
    found: `${setting}，但 Google 只准许每个账号每分钟 ${granted} 次 / Google grants one account ${granted} a minute only`,
    remedy: '调低该值，或申请提高配额，见 docs/deploy.md “More quota” / lower it, or ask for more: docs/deploy.md',
  };
}
