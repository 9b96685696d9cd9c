/** The names of everything that can be said about a number cell: one reason, one code. */

/** Remarks on a number that was taken, in the order in which a reading lists them. */
export const WARNING_CODES = [
  'WARN_FULLWIDTH',
  'WARN_THOUSANDS',
  'WARN_SCIENTIFIC',
  'WARN_CHINESE_NUMERAL',
  'WARN_UNIT_STRIPPED',
  'WARN_UNIT_CONVERTED',
  'WARN_TRIMMED',
  'WARN_INVISIBLE',
  'WARN_FORMAT',
  'WARN_TOO_MANY_DECIMALS',
  'WARN_SUSPECT_DATE_SERIAL',
  'WARN_FORMULA',
] as const;

export const REJECTION_CODES = [
  'REJECT_AMBIGUOUS_NUMERAL',
  'REJECT_AMBIGUOUS_SEPARATOR',
  'REJECT_APPROXIMATE',
  'REJECT_BOOLEAN',
  'REJECT_DATE',
  'REJECT_EMPTY',
  'REJECT_ERROR_CELL',
  'REJECT_FOREIGN_CURRENCY',
  'REJECT_FORMULA_TEXT',
  'REJECT_MERGED',
  'REJECT_MULTIPLE_NUMBERS',
  'REJECT_NEGATIVE',
  'REJECT_NOT_A_NUMBER',
  'REJECT_NOT_INTEGER',
  'REJECT_OUT_OF_RANGE',
  'REJECT_PERCENT',
  'REJECT_PLACEHOLDER',
  'REJECT_QUALIFIED',
  'REJECT_RANGE',
  'REJECT_UNIT_MISMATCH',
  'REJECT_UNIT_UNKNOWN',
] as const;

export type WarningCode = (typeof WARNING_CODES)[number];
export type RejectionCode = (typeof REJECTION_CODES)[number];
