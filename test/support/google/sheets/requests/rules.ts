/** Conditions of data validation and conditional formats: what each takes, and where Google allows it. */
import type { SheetsMessage } from '../schema/sheets-schema.ts';
import { refused } from './places.ts';

type Use = 'validation' | 'format' | 'filter';

interface Kind {
  readonly values: readonly [least: number, most: number];
  readonly uses: readonly Use[];
}

const ALL: readonly Use[] = ['validation', 'format', 'filter'];
const one = (uses: readonly Use[] = ALL): Kind => ({ values: [1, 1], uses });
const two = (uses: readonly Use[] = ALL): Kind => ({ values: [2, 2], uses });
const none = (uses: readonly Use[]): Kind => ({ values: [0, 0], uses });
const many = (uses: readonly Use[]): Kind => ({ values: [1, Number.POSITIVE_INFINITY], uses });

/** From the descriptions in the discovery document. */
const KINDS: Readonly<Record<string, Kind>> = {
  NUMBER_GREATER: one(),
  NUMBER_GREATER_THAN_EQ: one(),
  NUMBER_LESS: one(),
  NUMBER_LESS_THAN_EQ: one(),
  NUMBER_EQ: one(),
  NUMBER_NOT_EQ: one(),
  NUMBER_BETWEEN: two(),
  NUMBER_NOT_BETWEEN: two(),
  TEXT_CONTAINS: one(),
  TEXT_NOT_CONTAINS: one(),
  TEXT_STARTS_WITH: one(['format', 'filter']),
  TEXT_ENDS_WITH: one(['format', 'filter']),
  TEXT_EQ: one(),
  TEXT_NOT_EQ: one(['filter']),
  TEXT_IS_EMAIL: none(['validation']),
  TEXT_IS_URL: none(['validation']),
  DATE_EQ: one(),
  DATE_NOT_EQ: many(['filter']),
  DATE_BEFORE: one(),
  DATE_AFTER: one(),
  DATE_ON_OR_BEFORE: one(['validation']),
  DATE_ON_OR_AFTER: one(['validation']),
  DATE_BETWEEN: two(['validation']),
  DATE_NOT_BETWEEN: two(['validation']),
  DATE_IS_VALID: none(['validation']),
  ONE_OF_RANGE: one(['validation']),
  ONE_OF_LIST: many(['validation']),
  BLANK: none(['format', 'filter']),
  NOT_BLANK: none(['format', 'filter']),
  CUSTOM_FORMULA: one(),
  BOOLEAN: { values: [0, 2], uses: ['validation'] },
  FILTER_EXPRESSION: { values: [0, Number.POSITIVE_INFINITY], uses: ['filter'] },
};

/** @throws GoogleError 400 for a condition that is missing, not for this use, or has too few or many values */
export function checkRule(condition: SheetsMessage<'BooleanCondition'> | undefined, use: Use): void {
  const type = condition?.type ?? '';
  const kind = KINDS[type];
  if (kind === undefined) throw refused('condition.type is required.');
  if (!kind.uses.includes(use)) {
    const name = use === 'validation' ? 'data validation' : use === 'format' ? 'conditional formatting' : 'filters';
    throw refused(`Condition type '${type}' is not supported for ${name}.`);
  }
  const count = condition?.values?.length ?? 0;
  const [least, most] = kind.values;
  if (count >= least && count <= most) return;
  const wanted =
    least === most
      ? `exactly ${['zero', 'one', 'two'][least] ?? least}`
      : `at least ${['zero', 'one'][least] ?? least}`;
  throw refused(`ConditionType '${type}' requires ${wanted} ConditionValues, but ${count} values are present.`);
}
