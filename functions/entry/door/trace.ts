export interface Trace {
  /** 32 hexadecimal digits. */
  readonly id: string;
  /** 16 hexadecimal digits. */
  readonly span?: string;
  readonly isSampled: boolean;
}

const W3C = /^[0-9a-f]{2}-(?<id>[0-9a-f]{32})-(?<span>[0-9a-f]{16})-(?<flags>[0-9a-f]{2})(?:-.*)?$/i;
const GOOGLE = /^(?<id>[0-9a-f]{32})(?:\/(?<span>\d{1,20}))?(?:;o=(?<flags>\d))?$/i;

/** The trace that a request belongs to, from `traceparent` or Google's older header; `undefined` where neither is well formed. */
export function traceOf(header: (name: string) => string | undefined): Trace | undefined {
  const w3c = W3C.exec(header('traceparent') ?? '')?.groups;
  if (w3c !== undefined) return trace(w3c['id'], w3c['span'], w3c['flags']);
  const google = GOOGLE.exec(header('x-cloud-trace-context') ?? '')?.groups;
  const span = google?.['span'];
  return google && trace(google['id'], span && BigInt(span).toString(16).padStart(16, '0'), google['flags']);
}

function trace(id: string | undefined, span: string | undefined, flags: string | undefined): Trace | undefined {
  if (id === undefined || /^0+$/.test(id)) return undefined;
  const isSampled = (Number.parseInt(flags ?? '0', 16) & 1) === 1;
  return { id: id.toLowerCase(), ...(span !== undefined && { span: span.toLowerCase() }), isSampled };
}
