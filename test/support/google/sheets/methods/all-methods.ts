import type { Method } from './method.ts';
import { spreadsheetMethods } from './spreadsheet-methods.ts';
import { valuesByFilterMethods } from './values-by-filter-methods.ts';
import { valuesMethods } from './values-methods.ts';

/** Every method that the desk answers, with its full name. */
export const allMethods: readonly Method[] = [
  ...spreadsheetMethods,
  ...[...valuesMethods, ...valuesByFilterMethods].map((method) => ({ ...method, name: `values.${method.name}` })),
].map((method) => ({ ...method, name: `sheets.spreadsheets.${method.name}` }));
