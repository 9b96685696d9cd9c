import { Problem } from '../../domain/problems/problem.ts';
import type { Trace } from './trace.ts';

export type Severity = 'INFO' | 'WARNING' | 'ERROR';

export interface LogEntry {
  readonly severity: Severity;
  readonly message: string;
  /** Its stack goes to Error Reporting. */
  readonly error?: unknown;
  readonly centre?: string;
  /** Numbers and short words; never texts of cells, tokens or mails. */
  readonly facts?: Readonly<Record<string, string | number | boolean | undefined>>;
}

export type Log = (entry: LogEntry) => void;

export interface LogContext {
  readonly write: (line: string) => void;
  readonly request: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly trace?: Trace;
  readonly project?: string;
}

/** Our own words, which quote others' in part only. */
const LONGEST_MESSAGE = 4_000;
/** The words of any other error may be somebody's text. */
const LONGEST_FOREIGN = 300;
const LONGEST_STACK = 12_000;

/** One line of JSON an entry, as Cloud Logging takes it from stdout. */
export function logTo({ write, request, labels, trace, project }: LogContext): Log {
  const constant = {
    'logging.googleapis.com/labels': labels,
    ...(trace && {
      'logging.googleapis.com/trace': project === undefined ? trace.id : `projects/${project}/traces/${trace.id}`,
      ...(trace.span !== undefined && { 'logging.googleapis.com/spanId': trace.span }),
      'logging.googleapis.com/trace_sampled': trace.isSampled,
    }),
    request,
  };
  return ({ severity, message, error, centre, facts }) => {
    const line = {
      severity,
      message: shortened(message, LONGEST_MESSAGE),
      time: new Date().toISOString(),
      ...constant,
      ...(centre !== undefined && { 'logging.googleapis.com/labels': { ...labels, centre } }),
      ...facts,
      ...(error !== undefined && { stack_trace: stackOf(error) }),
    };
    write(`${JSON.stringify(line)}\n`);
  };
}

/** The frames with the heads of the error and its causes, each head shortened. */
export function stackOf(error: unknown): string {
  const parts: string[] = [];
  for (
    let one: unknown = error;
    one !== undefined && parts.length < 5;
    one = one instanceof Error ? one.cause : undefined
  ) {
    parts.push(one instanceof Error ? `${one.name}: ${wordsOf(one)}${framesOf(one)}` : wordsOf(one));
  }
  return shortened(parts.join('\nCaused by: '), LONGEST_STACK);
}

/** What an error says, as far as a log may hold it. */
export function wordsOf(error: unknown): string {
  if (error instanceof Problem) return shortened(error.message, LONGEST_MESSAGE);
  return shortened(error instanceof Error ? error.message : String(error), LONGEST_FOREIGN);
}

function framesOf({ stack }: Error): string {
  const frames = (stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return frames.length === 0 ? '' : `\n${frames.join('\n')}`;
}

function shortened(text: string, length: number): string {
  return text.length <= length ? text : `${text.slice(0, length - 1)}…`;
}
