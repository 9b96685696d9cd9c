/** Quotas a minute: a sliding window for each service, kind of request, and project or account. */
import type { DeskCaller, DeskClock } from '../desk/desk.ts';
import type { ExceededQuota } from './service.ts';

const WINDOW_MS = 60_000;

export interface QuotaLimits {
  readonly readsPerProject?: number;
  readonly writesPerProject?: number;
  readonly readsPerAccount?: number;
  readonly writesPerAccount?: number;
}

/** Google's own numbers for a new project. Drive counts queries of both kinds together, so high that they never bind. */
export const GOOGLE_SHEETS_QUOTA: QuotaLimits = {
  readsPerProject: 300,
  writesPerProject: 300,
  readsPerAccount: 60,
  writesPerAccount: 60,
};

export interface Quotas {
  /** Sets the limits of a host; `{}` takes them off. */
  limit(host: string, limits: QuotaLimits): void;
  /** Counts one request, or says which quota has none left; what is refused is not counted. */
  take(request: { host: string; kind: 'read' | 'write'; caller: DeskCaller }): ExceededQuota | undefined;
}

export function quotas(clock: DeskClock): Quotas {
  const limits = new Map<string, QuotaLimits>();
  const windows = new Map<string, number[]>();

  const recent = (key: string): number[] => {
    const since = clock.now().getTime() - WINDOW_MS;
    const times = (windows.get(key) ?? []).filter((time) => time > since);
    windows.set(key, times);
    return times;
  };

  return {
    limit: (host, limit) => void limits.set(host, limit),
    take: ({ host, kind, caller }) => {
      const rules = rulesOf(limits.get(host) ?? {}, kind).map((rule) => ({
        ...rule,
        times: recent(`${host} ${kind} ${rule.per === 'project' ? '' : caller.account}`),
      }));
      const full = rules.find(({ limit, times }) => times.length >= limit);
      if (full !== undefined) return { kind, per: full.per, limit: full.limit };
      for (const { times } of rules) times.push(clock.now().getTime());
      return undefined;
    },
  };
}

function rulesOf(limits: QuotaLimits, kind: 'read' | 'write'): { per: 'project' | 'account'; limit: number }[] {
  const [project, account] =
    kind === 'read'
      ? [limits.readsPerProject, limits.readsPerAccount]
      : [limits.writesPerProject, limits.writesPerAccount];
  return [
    ...(account === undefined ? [] : [{ per: 'account' as const, limit: account }]),
    ...(project === undefined ? [] : [{ per: 'project' as const, limit: project }]),
  ];
}
