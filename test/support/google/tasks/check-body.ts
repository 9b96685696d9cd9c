/** Reads the JSON body of a request by a strict schema and refuses what does not fit in Google's words. */
import type { z } from 'zod';
import { GoogleError } from '../http/google-error.ts';

const PREFIX = 'Invalid JSON payload received.';

function pathOf(path: readonly PropertyKey[]): string {
  return path.map(String).join('.');
}

function describe(issue: z.core.$ZodIssue): { readonly field: string; readonly description: string } {
  const field = pathOf(issue.path);
  if (issue.code === 'unrecognized_keys') {
    const [key = ''] = issue.keys;
    const place = field === '' ? '' : ` at '${field}'`;
    return { field, description: `${PREFIX} Unknown name "${key}"${place}: Cannot find field.` };
  }
  return { field, description: `Invalid value at '${field}': ${issue.message}` };
}

function invalid(violations: readonly { field: string; description: string }[]): GoogleError {
  return new GoogleError('INVALID_ARGUMENT', violations.map(({ description }) => description).join('\n'), {
    details: [{ '@type': 'type.googleapis.com/google.rpc.BadRequest', fieldViolations: violations }],
  });
}

function parsed(body: Buffer): unknown {
  try {
    return body.length === 0 ? {} : JSON.parse(body.toString());
  } catch {
    throw new GoogleError('INVALID_ARGUMENT', `${PREFIX} Unexpected token.`);
  }
}

/** The body as its schema has it. Throws Google's 400 for a field that the API does not know, or of another type. */
export function checkBody<Schema extends z.ZodType>(schema: Schema, body: Buffer): z.output<Schema> {
  const result = schema.safeParse(parsed(body));
  if (result.success) return result.data;
  throw invalid(result.error.issues.map(describe));
}
