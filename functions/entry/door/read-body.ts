import type { Request } from '@google-cloud/functions-framework';
import type { z } from 'zod';
import { Problem } from '../../domain/problems/problem.ts';
import { checkAgainst, pathText } from '../../domain/round/faults.ts';

/** A request that names ten thousand centres is smaller. */
const LARGEST_BODY_BYTES = 1_048_576;

/**
 * The body as the framework parsed it; `{}` where none was sent. Problems: `REQUEST_TOO_LARGE`, `REQUEST_UNREADABLE` for
 * a body that is no JSON.
 */
export function readBody(request: Request): unknown {
  const size = request.rawBody?.length ?? 0;
  if (size > LARGEST_BODY_BYTES) throw new Problem('REQUEST_TOO_LARGE', { size, largest: LARGEST_BODY_BYTES });
  if (size === 0) return {};
  // Cloud Scheduler and Cloud Tasks send a body as bytes unless they are told its type.
  return request.is('application/json') ? request.body : jsonOf(request.rawBody);
}

function jsonOf(bytes: Buffer | undefined): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (cause) {
    throw new Problem('REQUEST_UNREADABLE', { found: 'no JSON' }, { cause });
  }
}

/** The body in the form of a schema. Problems: `REQUEST_INVALID` with every fault. */
export function parseBody<Body>(schema: z.ZodType<Body>, body: unknown): Body {
  const { value, faults } = checkAgainst(schema, body);
  if (value !== undefined) return value;
  throw new Problem('REQUEST_INVALID', {
    faults: faults.map(({ path, ...fault }) => ({ ...fault, path: pathText(path) })),
  });
}
