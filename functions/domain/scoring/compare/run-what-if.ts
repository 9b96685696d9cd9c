/** A run of a round with something else supposed. */
import { describeFound, quote } from '../../round/found-words.ts';
import type { Indicator } from '../../round/indicator.ts';
import type { Round } from '../../round/round.ts';
import { roundHalfUp } from '../../rounding/round-half-up.ts';
import { scoreUnits } from '../engine/score-units.ts';
import { QUALITATIVE, QUANTITATIVE, TOTAL } from '../round-method.ts';
import { unitsFrom } from '../stored-units.ts';
import type { RunState } from './compare-runs.ts';
import { reweigh, type ShareFault } from './reweigh.ts';
import type { Supposed, Supposition } from './table-what-if.ts';

/**
 * The run as it would be. A figure has to be one that the form would take: of its kind, its decimals, within its bounds. Weights are
 * those of the parts (`quantitative`, `qualitative`), of groups and of indicators.
 */
export function supposeRun(state: RunState, { unit, figures, weights }: Supposition): Supposed<RunState> {
  const { round, centres } = state;
  const own = unit === undefined ? undefined : centres.get(unit);
  const faults: ShareFault[] = [
    ...(figures.size > 0 && own === undefined
      ? [{ node: 'centre', found: quote(unit ?? ''), expected: '有得分的中心 / a centre that has a score' }]
      : []),
    ...[...figures].flatMap(([id, value]) => figureFaults(round, id, value)),
  ];
  const reweighed = reweighedRound(state, weights);
  if (faults.length > 0 || reweighed.state === undefined) return { faults: [...faults, ...reweighed.faults] };
  if (own === undefined) return { state: { round: reweighed.state, centres }, faults: [] };
  const values = new Map(own.values);
  for (const [id, value] of figures) {
    if (value === undefined) values.delete(id);
    else values.set(id, value);
  }
  // What is supposed to be reported, or not to be, applies.
  const notApplicable = new Set([...own.notApplicable].filter((id) => !figures.has(id)));
  const changed = new Map([...centres, [own.centre, { ...own, values, notApplicable }]]);
  return { state: { round: reweighed.state, centres: changed }, faults: [] };
}

function figureFaults({ indicators }: Round, id: string, value: number | undefined): readonly ShareFault[] {
  const indicator = indicators.find((one) => one.id === id);
  if (indicator === undefined) {
    const known = indicators.map((one) => one.id).join(', ');
    return [{ node: id, found: quote(id), expected: `其中之一 one of ${known}` }];
  }
  if (value === undefined || isPossible(indicator, value)) return [];
  const { kind, decimals, bounds } = indicator;
  const what = kind === 'count' ? '整数 a whole number' : `至多 ${decimals} 位小数 decimals at the most`;
  return [{ node: id, found: describeFound(value), expected: `${bounds.min} 至 to ${bounds.max}，${what}` }];
}

function isPossible({ kind, decimals, bounds }: Indicator, value: number): boolean {
  if (!Number.isFinite(value) || value < bounds.min || value > bounds.max) return false;
  return Number(roundHalfUp(value, kind === 'count' ? 0 : decimals)) === value;
}

/** Names of the parts, as people write them. */
const PARTS: ReadonlyMap<string, string> = new Map([
  ['quantitative', QUANTITATIVE],
  ['qualitative', QUALITATIVE],
]);

function reweighedRound(state: RunState, weights: Supposition['weights']): Supposed<Round> {
  const { round } = state;
  if (weights.size === 0) return { state: round, faults: [] };
  if (round.scheme.categories !== undefined) {
    const found = '方案分类评价，各类各有权重 / categories, each with its own weights';
    return {
      faults: [
        {
          node: [...weights.keys()].join(', '),
          found,
          expected: '--scheme 写明要改的部分 / --scheme with what differs',
        },
      ],
    };
  }
  const [units] = unitsFrom(round, [...state.centres.values()]);
  if (units === undefined) return { faults: [] };
  const evaluated = scoreUnits(units.input);
  const set = new Map([...weights].map(([node, share]) => [PARTS.get(node) ?? node, share]));
  const { shares, faults } = reweigh(evaluated, set);
  if (faults.length > 0) return { faults };
  return { state: { ...round, scheme: { ...round.scheme, ...weightsIn(round, shares, evaluated) } }, faults: [] };
}

type Evaluated = ReturnType<typeof scoreUnits>;

/** The weights of a scheme as numbers, as far as one of their kind was set. */
function weightsIn(
  round: Round,
  shares: ReadonlyMap<string, ReadonlyMap<string, number>>,
  { nodes }: Evaluated,
): Partial<Pick<Round['scheme'], 'parts' | 'groupWeights' | 'indicatorWeights'>> {
  const sharesOf = (id: string): readonly (readonly [string, number])[] => {
    const node = nodes.get(id);
    return [
      ...(shares.get(id) ?? (node?.children ?? []).map((child, i) => [child, node?.weighing.weights[i] ?? 0] as const)),
    ];
  };
  const parts = shares.get(TOTAL);
  const groups = round.groups.map(({ id }) => id);
  return {
    ...(parts && { parts: { quantitative: parts.get(QUANTITATIVE) ?? 0, qualitative: parts.get(QUALITATIVE) ?? 0 } }),
    ...(shares.has(QUANTITATIVE) && { groupWeights: Object.fromEntries(sharesOf(QUANTITATIVE)) }),
    ...(groups.some((id) => shares.has(id)) && {
      indicatorWeights: Object.fromEntries(groups.flatMap((id) => sharesOf(id))),
    }),
  };
}
