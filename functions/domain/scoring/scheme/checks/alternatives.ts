/** A scheme with each alternative that its uncertainty draws: what cannot be combined is refused before anything is drawn. */
import type { Method } from '../score-scheme.ts';
import type { AggregationSetting } from '../tree-schema.ts';
import type { MethodView } from './method-check.ts';

type Path = readonly PropertyKey[];

/** An alternative in place of a setting, and where it stands. */
interface Alternative {
  readonly changes: Partial<Method>;
  readonly at: Readonly<Partial<Record<keyof Method, Path>>>;
}

/**
 * The views of a method under its alternatives. Normalisations and aggregations are put together in every way, since each draw
 * may do so; treatments and imputations meet nothing but the values.
 */
export function alternativeViews(view: MethodView): readonly MethodView[] {
  const { uncertainty } = view.method;
  if (uncertainty === undefined) return [];
  const base = view.pathOf('uncertainty');
  const normalisations = (uncertainty.normalisations ?? []).map((normalisation, i) =>
    alternative('normalisation', normalisation, [...base, 'normalisations', i]),
  );
  const aggregations = (uncertainty.aggregations ?? []).map((aggregation, i) =>
    alternative('aggregation', levelsOf(aggregation), [...base, 'aggregations', i]),
  );
  const treatments = (uncertainty.treatments ?? []).map((treatment, i) =>
    alternative('treatment', treatment, [...base, 'treatments', i]),
  );
  const imputations = (uncertainty.imputations ?? []).map((imputation, i) =>
    alternative('imputation', imputation, [...base, 'imputations', i]),
  );
  const both = normalisations.flatMap((one) => aggregations.map((other) => together(one, other)));
  return [...normalisations, ...aggregations, ...both, ...treatments, ...imputations].map((one) => changed(view, one));
}

function levelsOf(aggregation: AggregationSetting | readonly AggregationSetting[]): AggregationSetting[] {
  return 'method' in aggregation ? [aggregation] : [...aggregation];
}

function alternative<Key extends keyof Method>(key: Key, setting: Method[Key], path: Path): Alternative {
  return { changes: { [key]: setting }, at: { [key]: path } };
}

function together(one: Alternative, other: Alternative): Alternative {
  return { changes: { ...one.changes, ...other.changes }, at: { ...one.at, ...other.at } };
}

function changed(view: MethodView, { changes, at }: Alternative): MethodView {
  return {
    ...view,
    method: { ...view.method, ...changes },
    pathOf: (key) => at[key] ?? view.pathOf(key),
  };
}
