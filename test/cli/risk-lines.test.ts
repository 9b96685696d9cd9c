import { expect, test } from 'vitest';
import { riskLines, visitLines } from '../../functions/cli/words/risk-lines.ts';
import { verificationLines } from '../../functions/cli/words/verification-lines.ts';
import type { Risk } from '../../functions/domain/risk/assess-risk.ts';
import { visitTable } from '../../functions/domain/risk/visit-table.ts';
import type { CentreRisk } from '../../functions/pipeline/risk/centre-risks.ts';
import type { VisitPlan } from '../../functions/pipeline/risk/plan-visits.ts';
import { aCentre } from '../support/a-round.ts';

const part = { component: 'doubleClaims', value: 0.5, weight: 2, numbers: { count: 1 }, contribution: 0.4 } as const;
const HIGH: Risk = { score: 0.4, band: 'high', parts: [part], unknown: ['jumps'] };
const UNKNOWN: Risk = { parts: [], unknown: ['warnings'] };
const aRisk = (name: string, risk: Risk, isVisited = false): CentreRisk => ({
  centre: aCentre({ name }),
  risk,
  isVisited,
});

test('a band is told with its score and its reasons; a centre of which nothing is known has none', () => {
  expect(riskLines(aRisk('甲', HIGH, true))).toEqual([
    '    风险 risk: 高 / high 0.40（本轮已考察 visited）',
    '      · 重复申报 1 处（+0.40） / double claims: 1 (+0.40)',
    '      · 无从得知，未计入：较上年大幅增减 / not known and left out: jumps since last year',
  ]);
  expect(riskLines(aRisk('乙', UNKNOWN))[0]).toBe('    风险 risk: 无从得知 not known');
});

test('proposed visits are told in their order, with who was drawn and who is left out', () => {
  const [high, open, gone] = [aRisk('甲', HIGH), aRisk('乙', UNKNOWN), aRisk('丙', UNKNOWN, true)];
  const plan: VisitPlan = {
    ...{ seed: 's', byLot: 0.5, centres: [high, open, gone], visited: [gone], ineligible: [] },
    visits: [
      { ...high, by: 'risk' },
      { ...open, by: 'lot' },
    ],
  };
  const lines = visitLines(plan);
  expect(lines.slice(0, 3)).toEqual([
    '拟考察 proposed: 2（抽签 by lot 1，比例 share 0.5，种子 seed “s”）',
    '风险分档 bands: 高 / high 1 · 中 / middle 0 · 低 / low 0 · 无从得知 not known 2',
    '  1  甲 · 高 / high 0.40',
  ]);
  expect(lines).toContain('  2  乙 · 无从得知 not known  抽签 by lot');
  expect(lines.at(-1)).toBe('本轮已考察，不再列入 visited already: 丙');
  expect(visitTable(plan.visits, 'zh-CN').rows.map((row) => row.slice(4))).toEqual([
    ['高', 0.4, '按风险', '重复申报 1 处（+0.40）；无从得知，未计入：较上年大幅增减'],
    [null, null, '抽签', '无从得知，未计入：未说明的提示'],
  ]);
});

test('declared, verified and final value are told with both cells; what was not declared is not 0', () => {
  const facts = { on: '2020-06-11', by: '陈', reason: '协议', verifiedAt: { tab: '现场核实', a1: 'E5' } };
  expect(verificationLines({ ...facts, verified: 3, scored: 'verified' })).toEqual([
    '填报值 declared: –',
    '核实值 verified: 3  ← 台账 ledger 现场核实!E5（2020-06-11 陈：协议）',
    '采用值 final: 3（按核实值计分 the verified one is scored）',
  ]);
  const declaredAt = { tab: '数据统计表', a1: 'E6' };
  expect(verificationLines({ ...facts, declared: 5, declaredAt, verified: 'n/a', scored: 'declared' })).toEqual([
    '填报值 declared: 5  ← 填报表 return 数据统计表!E6',
    '核实值 verified: 不适用 n/a  ← 台账 ledger 现场核实!E5（2020-06-11 陈：协议）',
    '采用值 final: 5（按填报值计分 the declared one is scored）',
  ]);
});
