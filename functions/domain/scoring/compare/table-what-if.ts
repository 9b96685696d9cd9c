/** A table and its scheme with something else supposed. */
import { quote } from '../../round/found-words.ts';
import { tableInputs } from '../engine/score-table.ts';
import { scoreUnits } from '../engine/score-units.ts';
import { checkData } from '../scheme/checks/check-data.ts';
import { checkMethod } from '../scheme/checks/check-method.ts';
import type { ScoreScheme } from '../scheme/score-scheme.ts';
import type { TableState } from './compare-tables.ts';
import { reweigh, reweighedTree, type ShareFault } from './reweigh.ts';

/** What is supposed to be otherwise. */
export interface Supposition {
  /** Of whom the figures are. */
  readonly unit?: string;
  /** By column; `undefined` takes a figure away. */
  readonly figures: ReadonlyMap<string, number | undefined>;
  /** Share among brothers by node, 0 to 1. */
  readonly weights: ReadonlyMap<string, number>;
}

export interface Supposed<State> {
  /** Absent where there are faults. */
  readonly state?: State;
  readonly faults: readonly ShareFault[];
}

/** The table and the scheme as they would be, held against all checks of a scheme and its data. */
export function supposeTable(state: TableState, { unit, figures, weights }: Supposition): Supposed<TableState> {
  const { table } = state;
  const place = unit === undefined ? -1 : table.units.indexOf(unit);
  const strange = [...figures.keys()].filter((name) => !table.figures.has(name));
  const faults: ShareFault[] = [
    ...(figures.size > 0 && place < 0
      ? [
          {
            node: 'unit',
            found: quote(unit ?? ''),
            expected: `数据表中的单位 / a unit of the table: ${table.units.join(', ')}`,
          },
        ]
      : []),
    ...strange.map((node) => ({
      node,
      found: quote(node),
      expected: `其中之一 one of ${[...table.figures.keys()].join(', ')}`,
    })),
  ];
  const scheme = reweighedScheme(state, weights);
  if (faults.length > 0 || scheme.state === undefined) return { faults: [...faults, ...scheme.faults] };
  const changed = [...table.figures].map(([name, { values, notApplicable }]) => {
    if (!figures.has(name)) return [name, { values, notApplicable }] as const;
    const applies = new Set([...notApplicable].filter((other) => other !== place));
    return [name, { values: values.with(place, figures.get(name)), notApplicable: applies }] as const;
  });
  const whole = { scheme: scheme.state, table: { ...table, figures: new Map(changed) } };
  const found = [...checkMethod(whole.scheme), ...checkData(whole.scheme, whole.table)];
  if (found.length > 0) {
    return {
      faults: found.map(({ path, found: what, expected }) => ({ node: path.join('.'), found: what, expected })),
    };
  }
  return { state: whole, faults: [] };
}

function reweighedScheme({ scheme, table }: TableState, weights: Supposition['weights']): Supposed<ScoreScheme> {
  if (weights.size === 0) return { state: scheme, faults: [] };
  if (scheme.categories !== undefined) {
    const found = '方案分类评价，各类各有权重 / categories, each with its own weights';
    return {
      faults: [
        {
          node: [...weights.keys()].join(', '),
          found,
          expected: '另写一份方案来比较 / another scheme to compare with',
        },
      ],
    };
  }
  const [first] = tableInputs(scheme, table);
  if (first === undefined) return { faults: [] };
  const { shares, faults } = reweigh(scoreUnits(first.input), weights);
  return faults.length > 0
    ? { faults }
    : { state: { ...scheme, tree: reweighedTree(scheme.tree, shares) }, faults: [] };
}
