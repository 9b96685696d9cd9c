/** A problem: the caller or the world is wrong. One class, one catalogue; doors turn it into an exit code or HTTP. */
import { PROBLEMS, type ProblemCode, type ProblemDetails } from './catalogue.ts';

export class Problem<Code extends ProblemCode = ProblemCode> extends Error {
  readonly code: Code;
  readonly status: number;
  readonly details: ProblemDetails<Code>;

  constructor(code: Code, details: ProblemDetails<Code>, options?: ErrorOptions) {
    // The table's union of functions cannot be called with the union of their arguments without this step.
    const message = PROBLEMS[code].message as (details: ProblemDetails<Code>) => string;
    super(message(details), options);
    this.name = 'Problem';
    this.code = code;
    this.status = PROBLEMS[code].status;
    this.details = details;
  }
}

/** Whether `error` is a problem, of the given code where one is named. */
export function isProblem<Code extends ProblemCode>(error: unknown, code?: Code): error is Problem<Code> {
  return error instanceof Problem && (code === undefined || error.code === code);
}
