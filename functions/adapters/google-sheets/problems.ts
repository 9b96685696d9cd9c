import { Problem } from '../../domain/problems/problem.ts';
import type { Failure } from './calls/failure.ts';
import { RequestFailed } from './calls/open-calls.ts';

/** What the office can do about a reason of Google's; it speaks of the whole service, not of one workbook. */
const REMEDIES: Readonly<Record<string, string>> = {
  SERVICE_DISABLED: '请在 Google Cloud 项目中启用 Sheets API 和 Drive API / enable both APIs in the project',
  accessNotConfigured: '请在 Google Cloud 项目中启用 Sheets API 和 Drive API / enable both APIs in the project',
  ACCESS_TOKEN_SCOPE_INSUFFICIENT: '请为凭据补上 spreadsheets 和 drive 权限范围 / the credentials lack the scopes',
  dailyLimitExceeded: '请明日再试，或申请提高配额 / try again tomorrow, or ask for a higher quota',
};
const CREDENTIALS = '请检查运行账号的凭据（Application Default Credentials）/ check the credentials of the account';
const LATER =
  '稍后会自动重试；持续出现时请查看 Google Cloud 状态页和配额 / it will be tried again; look at the status page and the quotas if it goes on';

/** The service as a whole does not answer, or does not let us in. */
export function unreachable(failed: RequestFailed): Problem<'WORKBOOKS_UNREACHABLE'> {
  const { service, failure } = failed;
  const { status, reason } = failure;
  return new Problem(
    'WORKBOOKS_UNREACHABLE',
    {
      service,
      reason,
      found: status === undefined ? '连接失败 / no answer' : `HTTP ${status}`,
      remedy: isUnknown(failure) ? CREDENTIALS : (REMEDIES[reason] ?? LATER),
    },
    { cause: failed },
  );
}

/** Whether Google does not know us. */
function isUnknown({ status, reason }: Failure): boolean {
  return status === 401 || ['invalid_grant', 'unauthorized_client', 'invalid_client'].includes(reason);
}

/** What became of a listing: the shared drive is not there for us. */
export function asUnlisted(error: unknown, driveId: string): unknown {
  if (!(error instanceof RequestFailed)) return error;
  if (isOfService(error)) return unreachable(error);
  const { service, failure } = error;
  const remedy = `请核对共享云端硬盘的编号，并把本系统的账号加为其内容管理员 / check the shared drive’s id and make our account a content manager of it`;
  const details = { service, reason: failure.reason, found: `共享云端硬盘 ${driveId}`, remedy };
  return new Problem('WORKBOOKS_UNREACHABLE', details, { cause: error });
}

/** Whether the failure speaks of the service or of us, so that no other workbook would fare better. */
function isOfService({ failure }: RequestFailed): boolean {
  return failure.verdict === 'again' || failure.reason in REMEDIES || isUnknown(failure);
}

/** What became of a workbook that was to be read. Any error that did not come from a request stays what it is. */
export function asUnreadable(error: unknown, workbook: string): unknown {
  if (!(error instanceof RequestFailed)) return error;
  if (isOfService(error)) return unreachable(error);
  const [found, remedy] = wordsOf(error.failure, READ_FAULTS);
  return new Problem('WORKBOOK_UNREADABLE', { workbook, found, remedy }, { cause: error });
}

type Words = readonly [found: string, remedy: string];
/** By Google's reason, or by HTTP status. */
type Faults = Readonly<Record<string, Words>>;

function wordsOf({ status, reason }: Failure, faults: Faults): Words {
  return faults[reason] ?? faults[String(status)] ?? [`Google：${reason}`, '请把此表交给技术人员'];
}

const GONE = [
  '文件已不存在，或本系统的账号已无权打开',
  '请从回收站恢复该表，或把它放回共享云端硬盘 / it is gone or no longer shared: restore it or move it back',
] as const;

const READ_FAULTS: Faults = {
  403: GONE,
  404: GONE,
  responseTooLarge: [
    '表格内容过多，超出可读取的大小',
    '请删去粘贴进来的大段无关内容和多余的工作表 / too large: delete what does not belong here',
  ],
};

/** What became of a workbook that was to be changed. */
export function asUnwritable(error: unknown, file: string): unknown {
  if (!(error instanceof RequestFailed)) return error;
  if (isOfService(error)) return unreachable(error);
  const [found, remedy] = wordsOf(error.failure, WRITE_FAULTS);
  return new Problem('FILE_UNWRITABLE', { file, found, remedy }, { cause: error });
}

const NO_RIGHT = [
  '本系统的账号无权修改',
  '请让该账号成为共享云端硬盘的内容管理员，并取消他人加上的保护 / make our account a content manager of the shared drive',
] as const;

const WRITE_FAULTS: Faults = {
  400: [
    '写入被拒绝，可能有人给单元格加了保护',
    '请取消他人加上的保护后重试 / it refused the write: take away protections that people have added',
  ],
  403: NO_RIGHT,
  404: GONE,
  invalidSharingRequest: [
    '受邀人的邮箱不是 Google 账号',
    '请核对邮箱，或请其先注册 Google 账号 / the address has no Google account',
  ],
  sharingRateLimitExceeded: ['今日共享次数已达上限', '请明日再试 / try again tomorrow'],
  storageQuotaExceeded: [
    '存储空间不足，或账号没有存储空间（服务账号不能拥有文件）',
    '请使用共享云端硬盘并检查其容量 / use a shared drive and check its storage',
  ],
  teamDriveFileLimitExceeded: ['共享云端硬盘的文件数已达上限', '请清理后重试 / too many files in the shared drive'],
};

/** It lies in the bin. */
export function gone(workbook: string): Problem<'WORKBOOK_UNREADABLE'> {
  const remedy = '请从回收站恢复 / take it out of the bin';
  return new Problem('WORKBOOK_UNREADABLE', { workbook, found: '表格在回收站中', remedy });
}

/** Google takes our protections and does not keep them. */
export function unprotected(file: string): Problem<'FILE_UNWRITABLE'> {
  const remedy = '请检查本系统账号在共享云端硬盘中的权限，然后重试 / check the rights of our account, then try again';
  return new Problem('FILE_UNWRITABLE', { file, found: '保护区域和填写规则未能全部设置', remedy });
}

/** The file cannot be changed while the round is closed. */
export function locked(file: string): Problem<'FILE_UNWRITABLE'> {
  const remedy = '需要更正的，请先重新开放该中心的填报表 / reopen it first';
  return new Problem('FILE_UNWRITABLE', { file, found: '填报已截止，文件已锁定 / it is locked', remedy });
}

/** Somebody is at work in it, or it moved under our hands: try again later. */
export function busy(workbook: string, sign: string, options?: ErrorOptions): Problem<'WORKBOOK_BUSY'> {
  return new Problem('WORKBOOK_BUSY', { workbook, sign }, options);
}
