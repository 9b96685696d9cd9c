import { STATUS_CODES } from 'node:http';
import { isProblem, Problem } from '../../domain/problems/problem.ts';
import type { Answer } from './door.ts';

/** From here on the fault is ours: whoever asked is told where it is written down, not what it is. */
const OUR_FAULT = 500;

/**
 * A failure as RFC 9457 describes it. A problem of the caller's says what is wrong and what to do; one of ours, and a bug,
 * only where the log has more.
 */
export function problemAnswer(error: unknown, request: string): Answer {
  const problem = error instanceof Problem ? error : undefined;
  const status = problem?.status ?? OUR_FAULT;
  const isOurs = status >= OUR_FAULT;
  const headers = headersOf(error);
  return {
    status,
    headers: { 'content-type': 'application/problem+json; charset=utf-8', ...headers },
    body: {
      type: problem === undefined ? 'about:blank' : `urn:problem:centre-evaluation:${problem.code}`,
      title: STATUS_CODES[status] ?? 'Error',
      status,
      detail: isOurs || problem === undefined ? hidden(request) : problem.message,
      instance: `urn:uuid:${request}`,
      ...(isProblem(error, 'REQUEST_INVALID') && { faults: error.details.faults }),
      ...(isProblem(error, 'JOB_RUNNING') && { job: error.details.job }),
    },
  };
}

function hidden(request: string): string {
  return `服务未能完成请求，请稍后重试；若仍失败，请把编号 ${request} 告知管理员 / the request could not be completed: try again later; if it fails again, give the number ${request} to whoever runs this service`;
}

function headersOf(error: unknown): Readonly<Record<string, string>> {
  if (isProblem(error, 'METHOD_NOT_ALLOWED')) return { allow: error.details.allowed };
  if (isProblem(error, 'TRIGGER_UNDER_WAY')) return { 'retry-after': String(error.details.seconds) };
  return isProblem(error, 'CALLER_UNKNOWN') ? { 'www-authenticate': 'Bearer' } : {};
}
