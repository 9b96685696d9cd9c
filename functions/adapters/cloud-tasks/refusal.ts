import { z } from 'zod';

/** Why a request to the API failed. */
export interface Refusal {
  /** HTTP status; `undefined` where no answer came. */
  readonly status: number | undefined;
  readonly found: string;
  /** Whether the same request may succeed a moment later. */
  readonly isPassing: boolean;
}

const answerSchema = z.object({ error: z.object({ message: z.string(), status: z.string().optional() }) });
const failureSchema = z.object({
  message: z.string(),
  code: z.unknown().optional(),
  response: z.object({ status: z.number(), data: z.unknown() }).optional(),
});

const PASSING = [408, 429, 500, 502, 503, 504];

/** Reads the error of google-auth-library's `request`, whatever its version; an error that is none of a request is passed on. */
export function refusalOf(error: unknown): Refusal {
  const { data: failure } = failureSchema.safeParse(error);
  if (failure?.response === undefined) return withoutAnswer(error, failure);
  const { status, data } = failure.response;
  const { data: answer } = answerSchema.safeParse(data);
  const said = answer === undefined ? failure.message : `${answer.error.status ?? ''} ${answer.error.message}`.trim();
  return { status, found: `HTTP ${status}：${said}`, isPassing: PASSING.includes(status) };
}

function withoutAnswer(error: unknown, failure: z.infer<typeof failureSchema> | undefined): Refusal {
  if (failure === undefined || error instanceof TypeError) throw error;
  // A connection that broke has a code; credentials that are not there have none.
  return { status: undefined, found: failure.message, isPassing: typeof failure.code === 'string' };
}
