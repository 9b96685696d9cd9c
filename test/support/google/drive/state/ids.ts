import { createHash } from 'node:crypto';

function digest(text: string): string {
  return createHash('sha256').update(text).digest('base64url');
}

/** Ids of Google's length; `seed` and `count` decide them, so that a run can be repeated. */
export function newFileId(seed: string, count: number): string {
  return `1${digest(`${seed}/file/${count}`)}`;
}

export function newDriveId(seed: string, count: number): string {
  return `0A${digest(`${seed}/drive/${count}`).slice(0, 13)}9PVA`;
}

/** The root folder of somebody's own drive. */
export function rootIdOf(account: string): string {
  return `0A${digest(`root/${account}`).slice(0, 13)}PVA`;
}

/** Drive names a grantee by about twenty digits, the same for all files. */
export function permissionIdOf(principal: string): string {
  const number = BigInt(`0x${createHash('sha256').update(principal.toLowerCase()).digest('hex').slice(0, 16)}`);
  return number.toString().padStart(20, '0');
}
