import { type Finding, fine } from '../../domain/health/finding.ts';
import type { RoundDefinition } from '../../domain/round/round-definition.ts';
import type { Checkup } from '../../ports/checkup.ts';

/** Whether the round's definition is valid, and what it defines. `load` throws `ROUND_INVALID` with every fault. */
export function checkDefinition(load: () => Promise<RoundDefinition>): Checkup {
  return {
    name: 'definition',
    examine: async () => {
      const { round, reviewers } = await load();
      const counts = `${round.centres.length} 家中心 centres，${round.indicators.length} 项指标 indicators，${reviewers.length} 位评审 reviewers`;
      return [fine(`${round.id}：${counts}`), ...(round.sample ? [SAMPLE] : [])];
    },
  };
}

const SAMPLE: Finding = {
  health: 'warning',
  found: '本轮标为示例数据 / the round is marked as made up',
  remedy: '正式评估前删去 round.yaml 中的 sample / take “sample” out of round.yaml before a real round',
};
