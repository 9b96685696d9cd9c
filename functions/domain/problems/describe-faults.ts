/** The words for a fault in the environment or in a request. */

/** A variable of the environment that is missing or wrong. */
export interface EnvironmentFault {
  readonly variable: string;
  readonly found: string;
  readonly expected: string;
}

export function describeVariable({ variable, found, expected }: EnvironmentFault): string {
  return `  ${variable}\n    实际 found:    ${found}\n    应为 expected: ${expected}`;
}

/** A fault in the body of a request. */
export interface RequestFault {
  /** Path inside the body, such as `centres[3]`; empty for the whole. */
  readonly path: string;
  readonly found: string;
  readonly expected: string;
}

export function describeRequestFault({ path, found, expected }: RequestFault): string {
  return `${path === '' ? '' : `${path}: `}实际 found ${found}，应为 expected ${expected}`;
}

/** Longer lists end with how many more there are. */
const MOST_LINES = 40;

/** One line each, the first ones of a long list. */
export function describeSome(lines: readonly string[]): string {
  const told = lines.slice(0, MOST_LINES).map((line) => `  ${line}`);
  const more = lines.length - told.length;
  return [...told, ...(more > 0 ? [`  … 另有 ${more} 处 / and ${more} more`] : [])].join('\n');
}
