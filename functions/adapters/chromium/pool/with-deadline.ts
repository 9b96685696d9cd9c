/** The browser gave no answer in time; one of its processes may hang, and only killing them all surely ends it. */
export class NoAnswer extends Error {
  override readonly name = 'NoAnswer';
}

/** The result of `work`, or a `NoAnswer` after `deadlineMs`. */
export async function withDeadline<Result>(deadlineMs: number, work: Promise<Result>): Promise<Result> {
  const late = Promise.withResolvers<never>();
  const timer = setTimeout(() => late.reject(new NoAnswer(`no answer in ${deadlineMs} ms`)), deadlineMs);
  try {
    return await Promise.race([work, late.promise]);
  } finally {
    clearTimeout(timer);
  }
}
