import type { Round } from '../../functions/domain/round/round.ts';
import type { RoundDefinition } from '../../functions/domain/round/round-definition.ts';
import { digestOfDefinition } from '../../functions/domain/round/round-definition.ts';
import type { EarlierCentre, EarlierRound } from '../../functions/domain/years/earlier-round.ts';
import { methodDigest } from '../../functions/domain/years/method-digest.ts';
import { aRound } from './a-round.ts';
import { LAYOUTS } from './layouts.ts';

/** A centre of an earlier round with figures at cells of their own. */
export function anEarlierCentre(
  centre: string,
  figures: Readonly<Record<string, number>>,
  changes: Partial<EarlierCentre> = {},
): EarlierCentre {
  return {
    ...{ centre, name: `${centre} 分中心`, standing: 'ranked', snapshot: `snapshot-of-${centre}`, notApplicable: [] },
    figures: Object.fromEntries(
      Object.entries(figures).map(([id, value], n) => [id, { value, source: { tab: '数据统计表', a1: `D${n + 5}` } }]),
    ),
    ...changes,
  };
}

/** The small round a year earlier. */
export function anEarlierRound(centres: readonly EarlierCentre[], changes: Partial<EarlierRound> = {}): EarlierRound {
  const round = aRound();
  return {
    ...{ round: 'test-2018', title: { zh: '2018 年度测试评估', en: 'Test evaluation 2018' }, run: 'run-of-2018' },
    ...{ period: { from: '2018-01-01', to: '2018-12-31' }, isPublished: true, hasCategories: false },
    ...{ indicators: round.indicators, method: methodDigest(round), successions: [], centres },
    ...changes,
  };
}

/** The small round as a definition. */
export function aDefinition(round: Round): RoundDefinition {
  const content = { round, layouts: LAYOUTS, reviewers: [] };
  return {
    ...content,
    ...{ schemes: {}, contacts: { centres: {}, reviewers: {} }, panel: [], digest: digestOfDefinition(content) },
  };
}
