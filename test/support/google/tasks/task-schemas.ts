/** Requests of Cloud Tasks v2, as its reference describes them; every object is closed. */
import { z } from 'zod';

const durationSchema = z.string().regex(/^\d+(\.\d{1,9})?s$/, "Illegal duration format; duration must end with 's'");
const timestampSchema = z.iso.datetime({ offset: true, error: 'Illegal timestamp format' });
const bytesSchema = z.string().regex(/^[A-Za-z\d+/_-]*={0,2}$/, 'Base64 decoding failed');
const viewSchema = z.enum(['VIEW_UNSPECIFIED', 'BASIC', 'FULL']);

const oidcTokenSchema = z.strictObject({ serviceAccountEmail: z.string(), audience: z.string().optional() });
const oauthTokenSchema = z.strictObject({ serviceAccountEmail: z.string(), scope: z.string().optional() });

const httpRequestSchema = z.strictObject({
  url: z.string().optional(),
  httpMethod: z
    .enum(['HTTP_METHOD_UNSPECIFIED', 'POST', 'GET', 'HEAD', 'PUT', 'DELETE', 'PATCH', 'OPTIONS'])
    .optional(),
  headers: z.record(z.string(), z.string()).optional(),
  body: bytesSchema.optional(),
  oidcToken: oidcTokenSchema.optional(),
  oauthToken: oauthTokenSchema.optional(),
});

export const createTaskSchema = z.strictObject({
  task: z.strictObject({
    name: z.string().optional(),
    httpRequest: httpRequestSchema.optional(),
    scheduleTime: timestampSchema.optional(),
    dispatchDeadline: durationSchema.optional(),
  }),
  responseView: viewSchema.optional(),
});

export const runTaskSchema = z.strictObject({ responseView: viewSchema.optional() });
export const emptySchema = z.strictObject({});

export type TaskRequest = z.output<typeof createTaskSchema>['task'];
export type TaskView = z.output<typeof viewSchema>;

export function secondsOf(duration: string): number {
  return Number(duration.slice(0, -1));
}
