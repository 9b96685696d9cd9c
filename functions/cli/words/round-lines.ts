import type { Round } from '../../domain/round/round.ts';
import { formatInZone } from '../../domain/round/zoned-time.ts';
import type { RoundStatus } from '../../pipeline/round-status.ts';
import { JOB_STATES } from './recompute-lines.ts';
import { remarkLines } from './remark-lines.ts';
import { unknownLines } from './taken-lines.ts';
import { versionStatusLines } from './version-lines.ts';

/** What people have to know of the round as a whole before they look at its centres; nothing where all is as usual. */
export function roundLines(
  round: Round,
  { run, published, scheme, job, remarks, notLevelled = [], lost, closedAt, definition }: RoundStatus,
): readonly string[] {
  const at = (time: string): string => formatInZone(new Date(time), round.timeZone, round.language);
  return [
    ...lastYearLines(round),
    ...(definition === undefined ? [] : versionStatusLines(round, definition)),
    ...(closedAt === undefined ? [] : [`填报已关闭 closed: ${at(closedAt)}`]),
    ...(published === undefined
      ? []
      : [
          `已公布结果 published: ${published.run}（${published.who}，${at(published.at)}）`,
          ...(published.run === run ? [] : [`  最近的评估 ${run} 尚未公布 the newest run is not published`]),
        ]),
    ...(scheme === undefined
      ? []
      : [`评分方案 scheme: ${nameOf(scheme.choice)}（${scheme.who}，${at(scheme.at)}：${scheme.reason}）`]),
    ...(job === undefined
      ? []
      : [
          `正在重新计算 recomputing: ${job.job} · ${JOB_STATES[job.state]} · 待生成 waiting ${job.waiting} · ${job.who}：${job.request.reason}`,
          ...(job.lastError === undefined ? [] : [`  最近一次中断 last interruption: ${job.lastError}`]),
        ]),
    ...remarkLines(round, remarks),
    ...notLevelled.map(
      ({ reviewer, left = 'one-centre' }) => `ⓘ 评分宽严未校准 severity not levelled: ${reviewer}（${LEFT[left]}）`,
    ),
    ...lost.map(({ name, since }) => `✗ 无法访问 access lost: “${name}”（${at(since)} 起 since）`),
  ];
}

function lastYearLines({ previous, earlier = [] }: Round): readonly string[] {
  if (previous === undefined) return [];
  const [newest] = earlier;
  if (newest === undefined) {
    return [
      `▲ 上年结果 last year: ${previous.round} 没有结果可取（数据文件中没有该轮，或尚未评估）；评估后用 take-previous 取用 nothing was taken, since that round is not in the store or not evaluated: take-previous later`,
    ];
  }
  const state = newest.isPublished ? '已公布 published' : '取用时未公布 not published when it was taken';
  return [
    `上年结果 last year: ${newest.round} · 评估 run ${newest.run} · ${state}`,
    ...unknownLines(newest.unknown ?? []),
  ];
}

const LEFT = {
  'one-centre': '只评一家 a single centre',
  'no-spread': '各家得分率全同 the same share for all',
} as const;

function nameOf(choice: string | object): string {
  return typeof choice === 'string' ? choice : Object.keys(choice).join('、');
}
