/** Reads a cell from a JSON literal, so that anybody can ask what a cell would be taken for. */
import { z } from 'zod';
import { Problem } from '../problems/problem.ts';
import type { CellFormat, RawCell } from '../workbook/raw-cell.ts';

const scalarSchema = z.union([z.string(), z.number(), z.boolean(), z.null()]);

/** A cell's facts, by the names of Google Sheets (as in `spreadsheets.get`), of the table of messy cells, or of `RawCell`. */
const factsSchema = z.object({
  value: scalarSchema.optional(),
  effective: scalarSchema.optional(),
  shown: z.string().nullish(),
  formatted: z.string().nullish(),
  format: z.string().nullish(),
  numberFormat: z.union([z.string(), z.object({ type: z.string() })]).nullish(),
  formula: z.string().nullish(),
  typed: scalarSchema.optional(),
  userEntered: scalarSchema.optional(),
  error: z.string().nullish(),
  errorValue: z.union([z.string(), z.object({ type: z.string() })]).nullish(),
  merged: z.union([z.string(), z.boolean()]).nullish(),
  coveredBy: z.string().nullish(),
});
type Facts = z.output<typeof factsSchema>;

const FORMATS: Readonly<Record<string, CellFormat>> = {
  general: 'general',
  number: 'number',
  text: 'text',
  percent: 'percent',
  date: 'date',
  time: 'time',
  'date-time': 'date-time',
  currency: 'currency',
  scientific: 'scientific',
  number_format_type_unspecified: 'general',
};

/**
 * The cell that a JSON literal describes: a text, number, boolean or null is the cell's value; an object carries facts such as
 * `effective`, `formatted`, `numberFormat`, `userEntered`, `errorValue` and `merged`. Facts that a cell does not have are ignored.
 * Anything else is a `CELL_INVALID` problem.
 *
 * @example rawCellFromJson({ userEntered: '=35+12', effective: 47 }) // { value: 47, formula: '=35+12' }
 */
export function rawCellFromJson(json: unknown): RawCell {
  const scalar = scalarSchema.safeParse(json);
  if (scalar.success) return { value: scalar.data };
  const facts = factsSchema.safeParse(json);
  if (facts.success) return cellOf(facts.data);
  throw new Problem('CELL_INVALID', { found: describe(json, facts.error) });
}

function cellOf(facts: Facts): RawCell {
  const shown = facts.shown ?? facts.formatted ?? undefined;
  const format = formatOf(facts);
  const formula = formulaOf(facts);
  const error = errorOf(facts, shown);
  const coveredBy = coverOf(facts);
  return {
    value: error === undefined ? cellValue(facts) : null,
    ...(shown !== undefined && { shown }),
    ...(format !== undefined && { format }),
    ...(formula !== undefined && { formula }),
    ...(error !== undefined && { error }),
    ...(coveredBy !== undefined && { coveredBy }),
  };
}

/** The calculated value; where the source gives none, what was typed (no formula: it has no result), then what is shown. */
function cellValue(facts: Facts): RawCell['value'] {
  if (facts.value !== undefined) return facts.value;
  if (facts.effective !== undefined) return facts.effective;
  if (formulaOf(facts) !== undefined) return facts.shown ?? facts.formatted ?? null;
  return facts.userEntered ?? facts.typed ?? facts.shown ?? facts.formatted ?? null;
}

function formatOf({ format, numberFormat }: Facts): CellFormat | undefined {
  const name = format ?? (typeof numberFormat === 'object' ? numberFormat?.type : numberFormat);
  if (name === undefined || name === null) return undefined;
  const key = name.toLowerCase();
  return FORMATS[key] ?? FORMATS[key.replace('_', '-')] ?? 'general';
}

/** A text that begins with = and is also the cell's value is text: the cell never calculated it. */
function formulaOf({ formula, userEntered, typed, effective, value }: Facts): string | undefined {
  const entered = formula ?? userEntered ?? typed;
  return typeof entered === 'string' && entered.startsWith('=') && entered !== (value ?? effective)
    ? entered
    : undefined;
}

function errorOf({ error, errorValue }: Facts, shown: string | undefined): string | undefined {
  const type = error ?? (typeof errorValue === 'object' ? errorValue?.type : errorValue);
  return type === undefined || type === null ? undefined : (shown ?? type);
}

/** The first cell of a merged range has a value of its own; `null` beside `merged` is a cell under it. */
function coverOf({ coveredBy, merged, value, effective }: Facts): string | undefined {
  if (typeof coveredBy === 'string') return coveredBy;
  if (merged === undefined || merged === null || merged === false) return undefined;
  return (value ?? effective ?? null) === null ? String(merged) : undefined;
}

function describe(json: unknown, error: z.ZodError): string {
  if (Array.isArray(json)) return '数组 an array';
  if (typeof json !== 'object') return typeof json;
  return error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; ');
}
