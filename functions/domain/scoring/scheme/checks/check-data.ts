/** Holds the values of a table against the methods of its scheme: what a method has no answer for is a fault of a cell. */
import { suggestion } from '../../../round/faults.ts';
import { quote } from '../../../round/found-words.ts';
import { columnsOf } from '../../engine/raw-column.ts';
import { tableInputs } from '../../engine/score-table.ts';
import type { UnitTable } from '../../engine/unit-table.ts';
import { USUAL_STAGE } from '../../engine/weigh-children.ts';
import { inputsOf } from '../../formula/inputs-of.ts';
import { parseFormula } from '../../formula/parse-formula.ts';
import { UNITS_AT_MOST } from '../../uncertainty/rank-model.ts';
import { type LeafView, normalisationSettings } from '../leaf-settings.ts';
import { inData, inScheme, type SchemeFault } from '../scheme-fault.ts';
import type { ScoreScheme } from '../score-scheme.ts';
import { childName, groupsOf, isLeaf } from '../tree-parts.ts';
import type { ObjectiveMethod, ObjectiveWeighting, Weighting } from '../weighting-schema.ts';
import { alternativeViews } from './alternatives.ts';
import { viewsOf } from './check-method.ts';
import type { MethodView } from './method-check.ts';

export function checkData(scheme: ScoreScheme, table: UnitTable): readonly SchemeFault[] {
  const views = viewsOf(scheme).flatMap((view) => [view, ...alternativeViews(view)]);
  const faults = views.flatMap((view) => {
    const leaves = normalisationSettings(view.method);
    return [
      ...leaves.flatMap((leaf) => [...logarithmDomain(leaf, table, view), ...referenceUnit(leaf, table, view)]),
      ...signs(view, table),
      ...lastRound(view, table),
    ];
  });
  return [
    ...withoutRepetitions(faults),
    ...wordsInUse(scheme, table),
    ...screenedNames(scheme, table),
    ...tooManyToDraw(scheme, table),
  ];
}

function withoutRepetitions(faults: readonly SchemeFault[]): readonly SchemeFault[] {
  const seen = new Set<string>();
  return faults.filter((fault) => {
    const key = JSON.stringify(fault);
    return !seen.has(key) && seen.add(key);
  });
}

/** log(1 + x/s) has no value for x ≤ −s. */
function logarithmDomain(
  { name, treatment }: LeafView,
  table: UnitTable,
  { method }: MethodView,
): readonly SchemeFault[] {
  const scale = treatment.method === 'log1p' ? treatment.scale[name] : undefined;
  if (scale === undefined || method.indicators?.[name]?.formula !== undefined) return [];
  return cellsOf(name, table, (value) => value <= -scale).map(([row, value]) => {
    const found = `数字 ${value}，不能取 ln(1 + x/${scale}) / the number ${value}, of which there is no ln(1 + x/${scale})`;
    return inData(
      [row, name],
      found,
      `大于 −${scale}；可为负的指标不取对数 / above −${scale}; no logarithm for what may be negative`,
    );
  });
}

/** What a method asks of the values that it is computed from. */
type Asked = 'above 0' | 'from 0 up';

const WEIGHTINGS: Readonly<Partial<Record<ObjectiveMethod, { readonly [kind in 'benefit' | 'cost']: Asked }>>> = {
  entropy: { benefit: 'from 0 up', cost: 'from 0 up' },
  gini: { benefit: 'from 0 up', cost: 'from 0 up' },
  angle: { benefit: 'from 0 up', cost: 'from 0 up' },
  merec: { benefit: 'above 0', cost: 'above 0' },
  cilos: { benefit: 'from 0 up', cost: 'above 0' },
  idocriw: { benefit: 'from 0 up', cost: 'above 0' },
};

interface Demand {
  readonly name: string;
  readonly asked: Asked;
  readonly why: string;
}

/** Shares, logarithms, and some weights of the data need values from 0 up, or above 0. */
function signs(view: MethodView, table: UnitTable): readonly SchemeFault[] {
  const demands = [...normalisationSettings(view.method).flatMap(shareDemands), ...weightDemands(view)];
  return demands.flatMap(({ name, asked, why }) => {
    if (view.method.indicators?.[name]?.formula !== undefined) return [];
    const isWrong = (value: number): boolean => (asked === 'above 0' ? value <= 0 : value < 0);
    return cellsOf(name, table, isWrong).map(([row, value]) => {
      const found =
        value < 0
          ? `负数 ${value}，而${why}不用负数 / the negative number ${value}`
          : `${value}，而${why}只用大于 0 的数 / ${value}, which ${why} has no answer for`;
      const least = asked === 'above 0' ? '大于 0' : '不小于 0';
      const expected = `${least}；或改用 on: unit-interval 或另一种方法 / ${asked}; else on: unit-interval or another method`;
      return inData([row, name], found, expected);
    });
  });
}

function shareDemands({ name, setting, normalisation }: LeafView): readonly Demand[] {
  const isCost = setting.direction === 'down';
  switch (normalisation.method) {
    case 'sum':
      return [
        {
          name,
          asked: isCost && normalisation.costs === 'inverse' ? 'above 0' : 'from 0 up',
          why: '比重法 shares of a sum',
        },
      ];
    case 'vector':
    case 'fraction-of-maximum':
    case 'maximum-absolute':
      return isCost && normalisation.costs === 'inverse' ? [{ name, asked: 'above 0', why: '倒数 a reciprocal' }] : [];
    case 'logarithmic':
      return [{ name, asked: 'above 0', why: '对数 a logarithm' }];
    case 'nonlinear':
      return [{ name, asked: isCost ? 'above 0' : 'from 0 up', why: '非线性法 the non-linear method' }];
    default:
      return [];
  }
}

function weightDemands({ method }: MethodView): readonly Demand[] {
  return groupsOf(method.tree).flatMap((group) => {
    const weighting = group.weights ?? method.weights;
    const own = weighting?.method === 'combined' ? weighting.objective : weighting;
    if (own === undefined || !isObjective(own)) return [];
    const [asked, stage] = [WEIGHTINGS[own.method], own.on ?? USUAL_STAGE[own.method]];
    if (asked === undefined || (stage !== 'raw' && stage !== 'treated')) return [];
    const why = own.method === 'entropy' ? '熵权法 entropy' : own.method;
    return group.children.filter(isLeaf).map((child): Demand => {
      const name = childName(child);
      return { name, asked: asked[method.indicators?.[name]?.direction === 'down' ? 'cost' : 'benefit'], why };
    });
  });
}

function isObjective(weighting: Weighting): weighting is ObjectiveWeighting {
  return weighting.method in USUAL_STAGE;
}

function cellsOf(
  name: string,
  table: UnitTable,
  isWrong: (value: number) => boolean,
): readonly (readonly [number, number])[] {
  const values = table.figures.get(name)?.values ?? [];
  return values.flatMap((value, row) => (value !== undefined && isWrong(value) ? [[row, value] as const] : []));
}

function referenceUnit(
  { name, normalisation, isOwn }: LeafView,
  table: UnitTable,
  { method, pathOf }: MethodView,
): readonly SchemeFault[] {
  if (normalisation.method !== 'distance-to-reference') return [];
  const path = isOwn ? [...pathOf('indicators'), name, 'normalisation', 'unit'] : [...pathOf('normalisation'), 'unit'];
  const place = table.units.indexOf(normalisation.unit);
  if (place < 0) {
    const found = `数据表没有单位${quote(normalisation.unit)} / no unit ${quote(normalisation.unit)} in the table`;
    return [inScheme(path, found, '第一列中的一个单位 / a unit of the first column')];
  }
  const value = columnsOf(table, method.indicators ?? {}).figure(name).values[place];
  if (value !== undefined || method.imputation !== undefined) return [];
  const found = `参照单位${quote(normalisation.unit)}没有${quote(name)}的值 / the reference unit has no value for ${quote(name)}`;
  return [inScheme(path, found, '各项都有值的单位 / a unit with a value for every indicator')];
}

/** Growth and imputation from the last round need its table. */
function lastRound({ method, pathOf }: MethodView, { previous }: UnitTable): readonly SchemeFault[] {
  const expected =
    '用 --previous 给出上一轮的数据表，其中有这些列 / last round’s table with these columns, given with --previous';
  const formulas = Object.entries(method.indicators ?? {}).flatMap(([name, { formula }]) => {
    const parsed = formula === undefined || !/\b(growth|previous)\(/.test(formula) ? undefined : parseFormula(formula);
    if (parsed === undefined || 'fault' in parsed) return [];
    if (inputsOf(parsed.expression).some((input) => previous.has(input))) return [];
    const found = `公式 ${quote(formula ?? '')} 用到上一轮，而没有上一轮的数据 / the formula asks for last round, which is not there`;
    return [inScheme([...pathOf('indicators'), name, 'formula'], found, expected)];
  });
  if (method.imputation?.method !== 'previous' || previous.size > 0) return formulas;
  const found = '用上一轮填补，而没有上一轮的数据 / gaps are to be filled from last round, which is not there';
  return [...formulas, inScheme(pathOf('imputation'), found, expected)];
}

/** Counts of all ranks of so many units would take too much room. */
function tooManyToDraw(scheme: ScoreScheme, table: UnitTable): readonly SchemeFault[] {
  return tableInputs(scheme, table).flatMap(({ category, input }): readonly SchemeFault[] => {
    const { length } = input.table.units;
    if (input.method.uncertainty === undefined || length <= UNITS_AT_MOST) return [];
    const expected = `至多 ${UNITS_AT_MOST} 个单位；或不写 uncertainty / at most ${UNITS_AT_MOST} units, or no uncertainty`;
    return [inScheme(['uncertainty'], `${category ?? ''} ${length} 个单位 / ${length} units`.trim(), expected)];
  });
}

/** Words that pick units out must pick some. */
function wordsInUse({ reference, categories }: ScoreScheme, table: UnitTable): readonly SchemeFault[] {
  const unused = (by: string, is: readonly string[], path: readonly PropertyKey[]): readonly SchemeFault[] => {
    const words = new Set(table.labels.get(by) ?? []);
    if (is.some((word) => words.has(word))) return [];
    const found = `没有一个单位的${quote(by)}是 ${is.map(quote).join('、')} / no unit has this in ${quote(by)}`;
    return [inScheme(path, found, `该列有 / that column has: ${[...words].slice(0, 20).join(', ')}`)];
  };
  return [
    ...(reference === undefined ? [] : unused(reference.by, reference.is, ['reference', 'is'])),
    ...(categories?.each ?? []).flatMap(({ is }, i) =>
      unused(categories?.by ?? '', is, ['categories', 'each', i, 'is']),
    ),
  ];
}

/** Units that a screening names are there, and it leaves some. */
function screenedNames(scheme: ScoreScheme, table: UnitTable): readonly SchemeFault[] {
  const { screening } = scheme;
  if (screening === undefined) return [];
  const strange = (['keep', 'drop'] as const).flatMap((key) =>
    (screening[key] ?? []).flatMap((name, i) => {
      if (table.units.includes(name)) return [];
      const found = `数据表没有单位${quote(name)} / no unit ${quote(name)} in the table`;
      return [inScheme(['screening', key, i], found, suggestion(name, table.units))];
    }),
  );
  if (strange.length > 0) return strange;
  const left = new Set(tableInputs(scheme, table).map(({ category }) => category));
  const emptied = tableInputs({ ...scheme, screening: undefined }, table).filter(({ category }) => !left.has(category));
  return emptied.map(({ category }) => {
    const [where, there] = category === undefined ? ['', ''] : [`${quote(category)}中`, ` in ${quote(category)}`];
    const found = `${where}没有一个单位符合要求 / no unit${there} reaches what is asked`;
    return inScheme(['screening'], found, '较低的要求，或补齐数据 / a lower share, or more data');
  });
}
