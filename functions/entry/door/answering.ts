import { randomUUID } from 'node:crypto';
import type { HttpFunction, Request, Response } from '@google-cloud/functions-framework';
import type { ServedOffice } from '../../compose/served-office.ts';
import { canonicalJson } from '../../domain/digest/canonical-json.ts';
import { oncePerTrigger, type Trigger } from '../../pipeline/once-per-trigger.ts';
import type { Answer, Call, Door } from './door.ts';
import { failure } from './failure.ts';
import { findRoute } from './find-route.ts';
import { type Log, logTo } from './log.ts';
import { readBody } from './read-body.ts';
import { send } from './send.ts';
import { traceOf } from './trace.ts';
import { underWay } from './under-way.ts';

export interface Doorway {
  /** Every call gets the same office. */
  readonly open: () => Promise<ServedOffice>;
  /** Takes a line of the log. */
  readonly write: (line: string) => void;
}

/** The handler of a function: nothing that happens behind it gets past it. */
export function answering(door: Door, doorway: Doorway): HttpFunction {
  return async (request: Request, response: Response): Promise<void> => {
    const id = requestIdOf(request);
    const answer = await answerOf({ door, request, id }, doorway);
    send(response, { ...answer, headers: { ...answer.headers, 'x-request-id': id } });
  };
}

/** The caller's own id where it has a plain form, so that the logs of both sides can be held together. */
function requestIdOf(request: Request): string {
  const given = request.header('x-request-id');
  return given !== undefined && /^[\w-]{8,64}$/.test(given) ? given : randomUUID();
}

interface Arrival {
  readonly door: Door;
  readonly request: Request;
  readonly id: string;
}

async function answerOf(arrival: Arrival, { open, write }: Doorway): Promise<Answer> {
  const { door, request, id } = arrival;
  const trace = traceOf((name) => request.header(name));
  const context = { write, request: id, ...(trace && { trace }) };
  let log = logTo({ ...context, labels: { function: door.name } });
  try {
    const office = await open();
    const labels = { function: door.name, round: office.definition.round.id };
    log = logTo({ ...context, labels, ...(office.project !== undefined && { project: office.project }) });
    return await admittedAnswer(arrival, office, log);
  } catch (error) {
    return failure(error, { log, id });
  }
}

async function admittedAnswer({ door, request, id }: Arrival, office: ServedOffice, log: Log): Promise<Answer> {
  const startedMs = performance.now();
  const { route, params } = findRoute(door, request);
  const { account, trigger } = await route.admit(office, door.name, request);
  const header = (name: string): string | undefined => request.header(name);
  const own = trigger(header);
  try {
    const call: Call = {
      office: { ...office, who: account },
      ...{ params, header, log },
      body: readBody(request),
      until: new Date(office.clock.now().getTime() + budgetMs(office)),
      leaseMs: leaseMs(office),
    };
    const { answer, isRepeat } =
      own === undefined
        ? { answer: plain(await route.handle(call)), isRepeat: false }
        : await onceAnswer(office, { ...own, door: door.name }, () => route.handle(call));
    const ms = Math.round(performance.now() - startedMs);
    log({ severity: 'INFO', message: `${door.name} ${answer.status}`, facts: { ms, by: account, isRepeat } });
    return answer;
  } catch (error) {
    return failure(error, { log, id, ...(own && { trigger: own }), attempts: office.taskAttempts });
  }
}

async function onceAnswer(
  office: ServedOffice,
  trigger: Trigger,
  handle: () => Promise<Answer>,
): Promise<{ readonly answer: Answer; readonly isRepeat: boolean }> {
  const work = async (): Promise<StoredAnswer> => {
    const { status, body } = plain(await handle());
    return { status, ...(body && { body }) };
  };
  const outcome = await oncePerTrigger(office, { trigger, leaseMs: leaseMs(office), work });
  if (outcome.kind === 'under-way') throw underWay(outcome.until, office.clock.now());
  return { answer: outcome.result, isRepeat: outcome.isRepeat };
}

/** What a trigger keeps of an answer. */
type StoredAnswer = Pick<Answer, 'status' | 'body'> & Readonly<Record<string, unknown>>;

/** The body in the one form that is sent and stored, so that every later answer is the same byte for byte. */
function plain({ body, ...answer }: Answer): Answer {
  return { ...answer, ...(body && { body: JSON.parse(canonicalJson(body)) }) };
}

/** Where the platform sets no end. */
const USUAL_TIMEOUT_MS = 300_000;

/** What is left after the time that an answer takes to go out. */
function budgetMs({ timeoutMs = USUAL_TIMEOUT_MS }: ServedOffice): number {
  return timeoutMs - Math.min(timeoutMs / 5, 30_000);
}

/** By then the platform has ended the request. */
function leaseMs({ timeoutMs = USUAL_TIMEOUT_MS }: ServedOffice): number {
  return timeoutMs + 5_000;
}
