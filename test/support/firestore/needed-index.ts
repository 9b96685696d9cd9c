/** The parts of Firestore’s StructuredQuery that decide about an index. */
export interface QueryForm {
  readonly from: readonly { readonly collectionId: string }[];
  readonly where?: object;
  readonly orderBy: readonly { readonly field: { readonly fieldPath: string }; readonly direction: string }[];
}

interface IndexField {
  readonly fieldPath: string;
  readonly order?: string;
  readonly arrayConfig?: string;
}

interface Filter {
  readonly compositeFilter?: { readonly filters: readonly Filter[] };
  readonly fieldFilter?: { readonly field: { readonly fieldPath: string }; readonly op: string };
  readonly unaryFilter?: { readonly field: { readonly fieldPath: string } };
}

const EQUALITIES = ['EQUAL', 'IN'];
const ARRAYS = ['ARRAY_CONTAINS', 'ARRAY_CONTAINS_ANY'];

function leaves(filter: Filter | undefined): readonly Filter[] {
  return filter?.compositeFilter?.filters.flatMap(leaves) ?? (filter === undefined ? [] : [filter]);
}

/**
 * The index that a query needs where no field is indexed by itself, `undefined` where the names of the documents do: fields
 * compared for equality, then arrays, then what is compared otherwise or sorted by
 * (https://firebase.google.com/docs/firestore/query-data/index-overview).
 */
export function neededIndex({
  where,
  orderBy,
}: Pick<QueryForm, 'where' | 'orderBy'>): readonly IndexField[] | undefined {
  const filters = leaves(where).map(({ fieldFilter, unaryFilter }) => ({
    fieldPath: (fieldFilter ?? unaryFilter)?.field.fieldPath ?? '',
    op: fieldFilter?.op ?? 'EQUAL',
  }));
  const ordered = orderBy.map(({ field, direction }) => ({ fieldPath: field.fieldPath, order: direction }));
  const unordered = filters
    .filter(
      ({ op, fieldPath }) =>
        ![...EQUALITIES, ...ARRAYS].includes(op) && !ordered.some((o) => o.fieldPath === fieldPath),
    )
    .map(({ fieldPath }) => ({ fieldPath, order: 'ASCENDING' }));
  const fields: readonly IndexField[] = [
    ...filters.filter(({ op }) => EQUALITIES.includes(op)).map(({ fieldPath }) => ({ fieldPath, order: 'ASCENDING' })),
    ...filters.filter(({ op }) => ARRAYS.includes(op)).map(({ fieldPath }) => ({ fieldPath, arrayConfig: 'CONTAINS' })),
    ...unordered,
    ...ordered,
  ].filter(({ fieldPath }) => fieldPath !== '__name__');
  return fields.length === 0 ? undefined : fields;
}
