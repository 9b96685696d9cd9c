/** The cells of a definition's tables: files hold texts, and an empty cell says that something is unknown. */
import { z } from 'zod';
import { dateSchema, idSchema } from './ids.ts';

export const optionalText = z
  .string()
  .trim()
  .max(300)
  .transform((text) => (text === '' ? undefined : text));

export const requiredText = z.string().trim().min(1).max(300);

export const idCell = z.string().trim().pipe(idSchema);

/** A date as the file or as a spreadsheet program writes it on saving: 2019-01-31, 2019/1/31, 2019年1月31日. */
export const dateCell = z.string().trim().transform(withHyphens).pipe(dateSchema);

export const optionalDate = z.union([
  z
    .string()
    .regex(/^\s*$/)
    .transform(() => undefined),
  dateCell,
]);

export const numberCell = z
  .string()
  .trim()
  .regex(/^-?\d{1,15}(\.\d{1,10})?$/, '数字，不带千分位和单位，如 1200.5 / a plain number such as 1200.5');

function withHyphens(text: string): string {
  const match = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(text);
  if (match === null) return text;
  const [, year = '', month = '', day = ''] = match;
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}
