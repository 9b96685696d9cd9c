/** The errors that a formula can come to, as values. */
export type ErrorType = 'ERROR' | 'NULL_VALUE' | 'DIVIDE_BY_ZERO' | 'VALUE' | 'REF' | 'NAME' | 'NUM' | 'N_A';

export class FormulaError {
  readonly type: ErrorType;
  readonly message: string;

  constructor(type: ErrorType, message: string) {
    this.type = type;
    this.message = message;
  }
}

export const ERROR_TEXTS: Readonly<Record<ErrorType, string>> = {
  ERROR: '#ERROR!',
  NULL_VALUE: '#NULL!',
  DIVIDE_BY_ZERO: '#DIV/0!',
  VALUE: '#VALUE!',
  REF: '#REF!',
  NAME: '#NAME?',
  NUM: '#NUM!',
  N_A: '#N/A',
};

/** `#REF!` → REF */
export function errorTypeOf(text: string): ErrorType | undefined {
  return Object.entries(ERROR_TEXTS).find(([, shown]) => shown === text)?.[0] as ErrorType | undefined;
}

export type Scalar = number | string | boolean | null | FormulaError;

/** What an expression comes to: one value, or the values of a range, row by row. */
export type Value = Scalar | readonly (readonly Scalar[])[];

export function isMatrix(value: Value): value is readonly (readonly Scalar[])[] {
  return Array.isArray(value);
}
