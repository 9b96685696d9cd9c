import { wallClock } from '../../domain/round/zoned-time.ts';
import type { RoundSummary } from '../../pipeline/years/list-rounds.ts';
import { aligned } from './aligned.ts';

/** The rounds of a store as a table; times in the zone of the round that asks. */
export function roundsLines(timeZone: string, rounds: readonly RoundSummary[]): readonly string[] {
  if (rounds.length === 0) return ['数据文件中还没有评估 the store holds no round yet'];
  const day = (time: string): string => wallClock(new Date(time), timeZone).slice(0, 10);
  const heads = ['', '编号 round', '名称 title', '开始 opened', '中心 centres', '已提交 submitted', '结果 result'];
  const rows = rounds.map((one) => [
    one.isOwn ? '*' : '',
    one.round,
    one.title,
    day(one.openedAt),
    String(one.centres),
    String(one.submitted),
    resultOf(one),
  ]);
  return aligned([heads, ...rows]);
}

function resultOf({ latestRun, published }: RoundSummary): string {
  if (published !== undefined) return `${published.run} 已公布 published`;
  return latestRun === undefined ? '尚未评估 not evaluated' : `${latestRun} 未公布 not published`;
}
