import { type Finding, fine } from '../../domain/health/finding.ts';
import type { Checkup } from '../../ports/checkup.ts';

export interface FunctionsExpected {
  /** Addresses by name. */
  readonly urls: Readonly<Record<string, string>>;
  readonly fetch: typeof fetch;
}

const PATIENCE_MS = 20_000;

/**
 * Whether the functions are there and turn strangers away: each is called without a token. One that only Scheduler and Tasks
 * may reach is hidden by the platform, which answers 404 in its place.
 */
export function checkFunctions({ urls, fetch }: FunctionsExpected): Checkup {
  return {
    name: 'functions',
    needs: ['environment'],
    examine: async () =>
      Promise.all(
        Object.entries(urls).map(([name, url]) => call(fetch, url).then((answer) => judge(name, url, answer))),
      ),
  };
}

type Called = { readonly status: number; readonly isOurs: boolean } | Error;

async function call(fetch: FunctionsExpected['fetch'], url: string): Promise<Called> {
  try {
    const response = await fetch(url, { method: 'POST', signal: AbortSignal.timeout(PATIENCE_MS) });
    await response.body?.cancel();
    const isOurs = response.headers.get('content-type')?.startsWith('application/problem+json') ?? false;
    return { status: response.status, isOurs };
  } catch (error) {
    // `fetch` says only that it failed; the reason is its cause.
    const { cause = error } = error instanceof Error ? error : {};
    return cause instanceof Error ? cause : new Error(String(cause));
  }
}

function judge(name: string, url: string, answer: Called): Finding {
  if (answer instanceof Error) {
    return {
      health: 'fault',
      found: `${name}：${answer.message}`,
      remedy: `检查网络与地址 / look at the network and at ${url}`,
    };
  }
  const { status, isOurs } = answer;
  if (isOurs && status < 500) return fine(`${name}：${status}，已拒绝陌生调用 / turned a stranger away`);
  if (status === 404) return fine(`${name}：对外不可见 / not to be seen from outside`);
  if (status === 401 || status === 403) {
    return {
      health: 'fault',
      found: `${name}：HTTP ${status} 来自平台而非函数 / came from the platform, not from the function`,
      remedy:
        '允许 allUsers 调用，由函数自行核对调用者，见 docs/deploy.md 第 5 步 / let the platform admit every call: docs/deploy.md, step 5',
    };
  }
  return {
    health: 'fault',
    found: `${name}：HTTP ${status}`,
    remedy: '查看该函数的日志 / look at the log of the function',
  };
}
