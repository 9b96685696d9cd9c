import {
  type CallInvocationTransformer,
  InterceptingCall,
  type Interceptor,
  status as Status,
  type StatusObject,
} from '@grpc/grpc-js';

/** Where the status lies that was given in truth. */
const GIVEN = 'status-given';

/** A connection that hangs must leave time for another attempt, and nothing is written long after somebody gave up. */
const ATTEMPT_MS = 15_000;

/** The client repeats a request by its status, and none that is unknown: so every failure is told as unknown. */
function asUnknown(status: StatusObject): StatusObject {
  if (status.code === Status.OK) return status;
  const metadata = status.metadata.clone();
  metadata.set(GIVEN, String(status.code));
  return { ...status, code: Status.UNKNOWN, metadata };
}

/** The status that the service gave to a request made by `oneAttempt`; `undefined` where the error is none of a request. */
export function givenStatus(error: Error): number | undefined {
  const { code, metadata } = error as { code?: unknown; metadata?: { get?: (key: string) => readonly unknown[] } };
  const given = metadata?.get?.(GIVEN)[0];
  return given === undefined ? (typeof code === 'number' ? code : undefined) : Number(given);
}

/**
 * Makes of each request of the client one attempt: no repeating of its own, which it would do for ten minutes and without
 * telling, an end after 15 s, and at once when the store is closed.
 */
export function oneAttempt(closing: AbortSignal): CallInvocationTransformer {
  const interceptor: Interceptor = (options, nextCall) => {
    const call = new InterceptingCall(nextCall(options), {
      start: (metadata, _listener, next) => {
        const cancel = (): void => call.cancelWithStatus(Status.CANCELLED, 'the store is closed');
        if (closing.aborted) queueMicrotask(cancel);
        closing.addEventListener('abort', cancel, { once: true });
        next(metadata, {
          onReceiveStatus: (status, forward) => {
            closing.removeEventListener('abort', cancel);
            forward(asUnknown(status));
          },
        });
      },
    });
    return call;
  };
  return (properties) => ({
    ...properties,
    callOptions: { ...properties.callOptions, deadline: Date.now() + ATTEMPT_MS, interceptors: [interceptor] },
  });
}
