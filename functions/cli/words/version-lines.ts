import type { Round } from '../../domain/round/round.ts';
import { formatInZone } from '../../domain/round/zoned-time.ts';
import type { VersionRecord } from '../../pipeline/opening/version-record.ts';

/** A version of the definition, with who put it in force, when and why. */
export function versionLine(round: Round, { version, terms, who, at, reason }: VersionRecord): string {
  const when = formatInZone(new Date(at), round.timeZone, round.language);
  const why = reason === undefined ? '' : `：${reason}`;
  return `评估定义第 ${version} 版 version ${version} of the definition（${terms.slice(0, 12)} · ${who} · ${when}${why}）`;
}
