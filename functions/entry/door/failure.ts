import { Problem } from '../../domain/problems/problem.ts';
import type { Trigger } from '../../pipeline/once-per-trigger.ts';
import type { Answer } from './door.ts';
import { type Log, type LogEntry, wordsOf } from './log.ts';
import { problemAnswer } from './problem-answer.ts';

export interface FailureContext {
  readonly log: Log;
  /** Of the request. */
  readonly id: string;
  /** The call that failed, where its caller named it. */
  readonly trigger?: Omit<Trigger, 'door'>;
  /** How often the queue tries a task. */
  readonly attempts?: number | undefined;
}

/** Statuses of problems that stay however often the same task is done again. */
const FOR_GOOD = [400, 404, 410, 413, 422];
/** Something else is in the way for now; the next attempt may well succeed. */
const FOR_NOW = [409, 423, 429, 503];

/** Answers a failure and logs it, in one line. */
export function failure(error: unknown, context: FailureContext): Answer {
  const isTask = context.trigger?.source === 'task';
  const status = error instanceof Problem ? error.status : 500;
  const isGivenUp = isTask && (FOR_GOOD.includes(status) || isLast(context));
  context.log(entryOf(error, { status, isGivenUp }));
  // A queue would try again whatever is not 2xx.
  if (isTask && error instanceof Problem && FOR_GOOD.includes(status)) {
    return { status: 200, body: { outcome: 'given-up', code: error.code } };
  }
  return problemAnswer(error, context.id);
}

function isLast({ trigger, attempts }: FailureContext): boolean {
  return attempts !== undefined && trigger?.attempt !== undefined && trigger.attempt + 1 >= attempts;
}

function entryOf(
  error: unknown,
  { status, isGivenUp }: { readonly status: number; readonly isGivenUp: boolean },
): LogEntry {
  const isOurs = status >= 500 && !FOR_NOW.includes(status);
  const code = error instanceof Problem ? error.code : 'BUG';
  return {
    severity: isOurs || isGivenUp ? 'ERROR' : 'WARNING',
    message: `${isGivenUp ? 'given up: ' : ''}${code}: ${wordsOf(error)}`,
    facts: { code, status, ...(isGivenUp && { isGivenUp }) },
    ...(isOurs && { error }),
  };
}
