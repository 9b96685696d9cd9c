import type { BigIntStats } from 'node:fs';

/** Size and time of the last change, to the nanosecond: cheap to ask for, and different after every save. */
export function fileVersion(stats: BigIntStats): string {
  return `${stats.size.toString(36)}.${stats.mtimeNs.toString(36)}`;
}
