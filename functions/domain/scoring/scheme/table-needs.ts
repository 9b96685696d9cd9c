/** Which columns of a table a scheme asks for, and where in the scheme it does. */

import type { TableNeeds } from '../engine/read-unit-table.ts';
import { inputsOf } from '../formula/inputs-of.ts';
import { parseFormula } from '../formula/parse-formula.ts';
import { methodOf } from './method-of.ts';
import type { Method, ScoreScheme } from './score-scheme.ts';
import { childName, isLeaf } from './tree-parts.ts';
import type { GroupSetting } from './tree-schema.ts';

type Path = readonly PropertyKey[];
type Named = readonly (readonly [name: string, path: Path])[];

/** The columns of a scheme with all of its categories; derived indicators stand for the columns of their formulas. */
export function tableNeeds(scheme: ScoreScheme): TableNeeds {
  const categories = scheme.categories?.each ?? [];
  const methods: readonly (readonly [Method, Path])[] = [
    [scheme, []],
    ...categories.flatMap((one, i): (readonly [Method, Path])[] =>
      one.scheme === undefined ? [] : [[methodOf(scheme, one.id), ['categories', 'each', i, 'scheme']]],
    ),
  ];
  const figures = methods.flatMap(([method, base]) => figuresOf(method, base));
  const labels: Named = [
    ...methods.flatMap(([method, base]) => labelsOf(method, base)),
    ...(scheme.reference === undefined ? [] : [[scheme.reference.by, ['reference', 'by']] as const]),
    ...(scheme.rankWithin === undefined ? [] : [[scheme.rankWithin, ['rankWithin']] as const]),
    ...(scheme.categories === undefined ? [] : [[scheme.categories.by, ['categories', 'by']] as const]),
  ];
  return {
    figures: firstOfEach(figures),
    labels: firstOfEach(labels),
    missing: scheme.data?.missing ?? [],
    notApplicable: scheme.data?.notApplicable ?? ['n/a'],
  };
}

function firstOfEach(named: Named): ReadonlyMap<string, Path> {
  const first = new Map<string, Path>();
  for (const [name, path] of named) if (!first.has(name)) first.set(name, path);
  return first;
}

function figuresOf(method: Method, base: Path): Named {
  const settings = method.indicators ?? {};
  const leaves = leafPaths(method.tree, [...base, 'tree']);
  const sizes = Object.entries(settings).flatMap(([name, { denominator }]) => {
    if (denominator === undefined) return [];
    return [
      [
        typeof denominator === 'string' ? denominator : denominator.by,
        [...base, 'indicators', name, 'denominator'],
      ] as const,
    ];
  });
  const items = (method.adjustments?.items ?? []).map(
    ({ by }, i) => [by, [...base, 'adjustments', 'items', i, 'by']] as const,
  );
  const values = (method.thresholds ?? []).flatMap(({ value }, i) =>
    value === undefined ? [] : [[value, [...base, 'thresholds', i, 'value']] as const],
  );
  return [...leaves, ...sizes, ...items, ...values].flatMap(([name, path]) => expanded(name, path, { settings, base }));
}

interface Around {
  readonly settings: NonNullable<Method['indicators']>;
  readonly base: Path;
  readonly above?: readonly string[];
}

/** A derived indicator as the columns that its formula needs; its own name in it is a column of the table. */
function expanded(name: string, path: Path, { settings, base, above = [] }: Around): Named {
  const formula = settings[name]?.formula;
  if (formula === undefined || above.includes(name)) return [[name, path]];
  const parsed = parseFormula(formula);
  if ('fault' in parsed) return [];
  const at = [...base, 'indicators', name, 'formula'];
  return inputsOf(parsed.expression).flatMap((input) =>
    expanded(input, at, { settings, base, above: [...above, name] }),
  );
}

function leafPaths(group: GroupSetting, path: Path): Named {
  return group.children.flatMap((child, i): Named => {
    const at = [...path, 'children', i];
    return isLeaf(child) ? [[childName(child), at]] : leafPaths(child, at);
  });
}

function labelsOf(method: Method, base: Path): Named {
  const own = [[method.imputation, [...base, 'imputation']] as const];
  const drawn = (method.uncertainty?.imputations ?? []).map(
    (imputation, i) => [imputation, [...base, 'uncertainty', 'imputations', i]] as const,
  );
  return [...own, ...drawn].flatMap(
    ([imputation, path]): Named =>
      imputation !== undefined && 'by' in imputation ? [[imputation.by, [...path, 'by']]] : [],
  );
}
