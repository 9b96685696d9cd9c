import { z } from 'zod';
import { Problem } from '../../domain/problems/problem.ts';

const errorSchema = z.object({
  code: z.union([z.number(), z.string()]).optional(),
  message: z.string(),
  errors: z.array(z.object({ reason: z.string().optional() })).optional(),
});
/** A failed download has the answer's body for its message. */
const bodySchema = z.object({
  error: z.object({ message: z.string(), errors: z.array(z.object({ reason: z.string().optional() })).optional() }),
});

/** What google-auth-library says where it finds none; its error has no code. */
const NO_CREDENTIALS = /could not load the default credentials|unable to find credentials/i;

/** Errors of the program itself; the client's are plain ones. */
const BUGS = [TypeError, RangeError, z.ZodError];

interface Said {
  readonly status: number | string | undefined;
  readonly reason: string;
  readonly message: string;
}

interface Fault {
  readonly found: string;
  readonly remedy: string;
}

const RETAINED: Fault = {
  found: '存储桶的保留策略或对象保留不允许改动 / the bucket’s retention or a hold keeps it as it is',
  remedy: '请等待保留期届满，或换一个文件名 / wait until the retention ends, or use another name',
};
const BUSY: Fault = {
  found: 'Cloud Storage 暂时无法完成请求 / Cloud Storage could not do it for the moment',
  remedy: '请稍后重试；如反复出现，请检查配额 / try again later; if it goes on, look at the quotas',
};

const BY_REASON: Readonly<Record<string, Fault>> = {
  accountDisabled: {
    found: '项目的结算账号已停用 / the project’s billing account is disabled',
    remedy: '请在 Google Cloud 控制台恢复结算 / restore billing in the Google Cloud console',
  },
  objectUnderActiveHold: RETAINED,
  quotaExceeded: {
    found: '配额已用尽 / the quota is used up',
    remedy: '请提高配额或稍后重试 / raise the quota or try again later',
  },
  rateLimitExceeded: BUSY,
  retentionPolicyNotMet: RETAINED,
  userRateLimitExceeded: BUSY,
};

const FORBIDDEN: Fault = {
  found: '服务账号没有权限 / the service account may not do this',
  remedy: '请在存储桶上授予它 roles/storage.objectViewer 和 roles/storage.objectCreator / grant it both on the bucket',
};

const BY_STATUS: Readonly<Record<string, Fault>> = {
  400: {
    found: 'Cloud Storage 不接受该请求 / Cloud Storage does not take the request',
    remedy: '请缩短文件名或检查配置 / shorten the name, or look at the configuration',
  },
  401: {
    found: '凭据无效 / the credentials are not valid',
    remedy: '请检查应用默认凭据 / look at the application default credentials',
  },
  403: FORBIDDEN,
  404: {
    found: '存储桶不存在 / there is no such bucket',
    remedy: '请检查存储桶名称，或先创建它 / check the bucket’s name, or make it first',
  },
};

function said(error: unknown): Said | undefined {
  const { data } = errorSchema.safeParse(error);
  if (data === undefined || BUGS.some((kind) => error instanceof kind)) return undefined;
  const body = bodySchema.safeParse(parsed(data.message)).data?.error;
  const reason = data.errors?.[0]?.reason ?? body?.errors?.[0]?.reason ?? '';
  return { status: data.code, reason, message: body?.message ?? data.message };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Whether the answer was of this HTTP status. */
export function hasStatus(error: unknown, status: number): boolean {
  return said(error)?.status === status;
}

function faultOf({ status, reason, message }: Said): Fault {
  const isUnknown = NO_CREDENTIALS.test(message);
  const { found, remedy } = BY_REASON[reason] ?? BY_STATUS[isUnknown ? '401' : String(status)] ?? BUSY;
  return { found: `${found}（${message}）`, remedy };
}

/** The problem behind an error of the client; a programming error as it is. `code` says what was being done. */
export function asProblem(error: unknown, file: string, code: 'FILE_UNREADABLE' | 'FILE_UNWRITABLE'): unknown {
  if (error instanceof Problem) return error;
  const answer = said(error);
  return answer === undefined ? error : new Problem(code, { file, ...faultOf(answer) }, { cause: error });
}
