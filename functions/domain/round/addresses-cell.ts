/** Mail addresses in one cell of a table. */
import { z } from 'zod';

const SEPARATORS = /[\s,，;；、]+/;

/** A cell with any number of addresses, parted by spaces, commas or semicolons; empty for none. */
export const addressesCell = z
  .string()
  .max(1_000)
  .transform((text) => text.split(SEPARATORS).filter((part) => part !== ''))
  .pipe(
    z.array(
      z.email(
        '电子邮箱，如 name@example.org；多个以空格分开 / a mail address such as name@example.org; several with spaces',
      ),
    ),
  );
