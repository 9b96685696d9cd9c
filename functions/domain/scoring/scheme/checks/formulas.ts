/** Formulas can be read, add like to like, and do not go round in circles. */
import { quote } from '../../../round/found-words.ts';
import { dimensionOf, isFault } from '../../formula/dimension.ts';
import { inputsOf } from '../../formula/inputs-of.ts';
import { type Expression, parseFormula } from '../../formula/parse-formula.ts';
import type { FormulaFault } from '../../formula/tokens.ts';
import { inScheme, type SchemeFault } from '../scheme-fault.ts';
import type { MethodCheck, MethodView } from './method-check.ts';

export const formulas: MethodCheck = (view) => {
  const settings = view.method.indicators ?? {};
  return Object.entries(settings).flatMap(([name, { formula }]) => {
    if (formula === undefined) return [];
    const path = [...view.pathOf('indicators'), name, 'formula'];
    const parsed = parseFormula(formula);
    if ('fault' in parsed) return [inFormula(path, parsed.fault)];
    const circle = circleFrom(name, settings);
    if (circle !== undefined) {
      const found = `${circle.map(quote).join(' → ')} 互相引用 / these refer to each other`;
      return [inScheme(path, found, '公式最终只用数据表的列 / formulas that end in columns of the table')];
    }
    return unitFaults(parsed.expression, path, view);
  });
};

function inFormula(path: readonly PropertyKey[], { at, found, expected }: FormulaFault): SchemeFault {
  return inScheme(path, `第 ${at + 1} 个字符：${found} / at character ${at + 1}`, expected);
}

/** Units are checked where every input has one. */
function unitFaults(
  expression: Expression,
  path: readonly PropertyKey[],
  { method, unitOf }: MethodView,
): readonly SchemeFault[] {
  const known = (name: string): string | undefined => method.indicators?.[name]?.unit ?? unitOf?.(name);
  if (!inputsOf(expression).every((name) => known(name) !== undefined)) return [];
  const dimension = dimensionOf(expression, known);
  return isFault(dimension) ? [inFormula(path, dimension)] : [];
}

type Settings = NonNullable<MethodView['method']['indicators']>;

/** The names of a circle through `name`. A name in its own formula is the column of the table, and no circle. */
function circleFrom(name: string, settings: Settings): readonly string[] | undefined {
  const visit = (at: string, above: readonly string[]): readonly string[] | undefined => {
    const formula = settings[at]?.formula;
    const parsed = formula === undefined ? undefined : parseFormula(formula);
    if (parsed === undefined || 'fault' in parsed) return undefined;
    for (const input of inputsOf(parsed.expression)) {
      if (input === at) continue;
      if (input === name) return [...above, at, name];
      if (above.includes(input)) continue;
      const found = visit(input, [...above, at]);
      if (found !== undefined) return found;
    }
    return undefined;
  };
  return visit(name, []);
}
