import type { Round } from '../../domain/round/round.ts';
import { formatInZone } from '../../domain/round/zoned-time.ts';
import type { VersionRecord } from '../../pipeline/opening/version-record.ts';
import type { VersionStatus } from '../../pipeline/opening/version-status.ts';

/** A version of the definition, with who put it in force, when and why. */
export function versionLine(round: Round, { version, terms, who, at, reason }: VersionRecord): string {
  const when = formatInZone(new Date(at), round.timeZone, round.language);
  const why = reason === undefined ? '' : `：${reason}`;
  return `评估定义第 ${version} 版 version ${version} of the definition（${terms.slice(0, 12)} · ${who} · ${when}${why}）`;
}

/** What people have to know of the definition: that it was amended, that the files are another, that workbooks are behind. */
export function versionStatusLines(round: Round, { versions, differences, waiting }: VersionStatus): readonly string[] {
  return [
    ...(versions.length > 1 ? versions.map((version) => versionLine(round, version)) : []),
    ...(differences > 0
      ? [
          `✗ 定义文件与现行版本有 ${differences} 处不同，修订或改回之前不采集、不评估 the files differ in ${differences} place(s): amend the round or put them back（amend-round --preview）`,
        ]
      : []),
    ...waiting.map(
      (name) => `▲ “${name}”尚未换用新版式，下次采集时再试 still in the earlier layout; the next collect tries again`,
    ),
  ];
}
