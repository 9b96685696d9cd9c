/** Uploads in several requests: begun once, continued by ranges, asked how far they are. */
import { randomUUID } from 'node:crypto';
import { GoogleError } from '../http/google-error.ts';
import type { DeskAnswer, DeskRequest } from '../http/service.ts';
import { invalid, uploadGone } from './storage-errors.ts';
import type { NewObject, StorageState } from './storage-state.ts';
import { objectForm, type StoredObject } from './stored-object.ts';
import { withHashHeader } from './upload-request.ts';

type Begun = Omit<NewObject, 'content'>;

interface Session {
  readonly begun: Begun;
  content: Buffer;
  done?: StoredObject;
}

export interface ResumableUploads {
  begin(begun: Begun, request: DeskRequest): DeskAnswer;
  continue(id: string, request: DeskRequest): DeskAnswer;
  cancel(id: string): DeskAnswer;
  /** Of the next request with content only so many bytes arrive; it is answered with 503. */
  interruptNext(keptBytes: number): void;
}

/** Unfinished parts are kept in multiples of this only. */
export const PART_BYTES = 262_144;
const CONTENT_RANGE = /^bytes (?:(?<start>\d+)-(?<end>\d+|\*)|\*)\/(?<total>\d+|\*)$/;
const CANCELLED = 499;
const INCOMPLETE = 308;

interface Range {
  /** `undefined`: the request only asks how far the upload is. */
  readonly start: number | undefined;
  readonly end: number | undefined;
  readonly total: number | undefined;
}

function known(text: string | undefined): number | undefined {
  return text === undefined || text === '*' ? undefined : Number(text);
}

function rangeOf(header: string | string[] | undefined, length: number): Range {
  if (header === undefined) return { start: 0, end: length - 1, total: length };
  const groups = CONTENT_RANGE.exec(String(header))?.groups;
  if (groups === undefined) throw invalid(`Failed to parse Content-Range header: ${header}`);
  return { start: known(groups['start']), end: known(groups['end']), total: known(groups['total']) };
}

function progress({ content }: Session): DeskAnswer {
  const range = content.length === 0 ? {} : { range: `bytes=0-${content.length - 1}` };
  return { status: INCOMPLETE, headers: { ...range, 'x-goog-upload-status': 'active' } };
}

/** What of a request's content is new: a client may send again what arrived already. */
function newPart(session: Session, range: Range, body: Buffer): Buffer {
  const { start = 0, end } = range;
  if (end !== undefined && end - start + 1 !== body.length) {
    throw invalid(`Content-Range names ${end - start + 1} bytes, the request has ${body.length}.`);
  }
  if (start > session.content.length) throw invalid(`Upload has ${session.content.length} bytes, not ${start}.`);
  return body.subarray(session.content.length - start);
}

/** Whether the content ends with this request: its total is known and reached, or it runs to an open end. */
function isLast({ end, total }: Range, receivedBytes: number): boolean {
  if (total === undefined) return end === undefined;
  if (receivedBytes > total) throw invalid(`Upload has ${receivedBytes} bytes of ${total}.`);
  return receivedBytes === total;
}

export function resumableUploads(state: StorageState): ResumableUploads {
  const sessions = new Map<string, Session>();
  let keptOfNext: number | undefined;

  const sessionOf = (id: string): Session => {
    const session = sessions.get(id);
    if (session === undefined) throw uploadGone();
    return session;
  };

  const finish = (session: Session, request: DeskRequest): DeskAnswer => {
    const change = withHashHeader(session.begun.change, request);
    session.done = state.put({ ...session.begun, change, content: session.content });
    return { status: 200, json: objectForm(session.done, request.origin) };
  };

  const interrupt = (session: Session, part: Buffer, keptBytes: number): never => {
    const whole = Math.floor((session.content.length + Math.min(keptBytes, part.length)) / PART_BYTES) * PART_BYTES;
    const kept = Math.max(whole - session.content.length, 0);
    session.content = Buffer.concat([session.content, part.subarray(0, kept)]);
    throw new GoogleError('UNAVAILABLE', 'Backend Error', { reason: 'backendError' });
  };

  return {
    begin(begun, request) {
      state.checkPut(begun);
      const id = randomUUID();
      sessions.set(id, { begun, content: Buffer.alloc(0) });
      const query = new URLSearchParams([...begun.query, ['upload_id', id]]);
      return {
        status: 200,
        headers: { location: `${request.origin}${request.path}?${query}`, 'x-guploader-uploadid': id },
      };
    },
    continue(id, request) {
      const session = sessionOf(id);
      if (session.done !== undefined) return { status: 200, json: objectForm(session.done, request.origin) };
      const range = rangeOf(request.headers['content-range'], request.body.length);
      if (range.start === undefined) return isLastKnown(range, session) ? finish(session, request) : progress(session);
      const part = newPart(session, range, request.body);
      const keptBytes = keptOfNext;
      keptOfNext = undefined;
      if (keptBytes !== undefined) interrupt(session, part, keptBytes);
      const received = session.content.length + part.length;
      if (!isLast(range, received) && received % PART_BYTES !== 0) {
        throw invalid(`Parts must be multiples of ${PART_BYTES} bytes: ${received} bytes.`);
      }
      session.content = Buffer.concat([session.content, part]);
      return isLast(range, received) ? finish(session, request) : progress(session);
    },
    cancel(id) {
      sessionOf(id);
      sessions.delete(id);
      return { status: CANCELLED };
    },
    interruptNext: (keptBytes) => {
      keptOfNext = keptBytes;
    },
  };
}

/** A question how far an upload is ends it where it names the total and all of that is there, as for an empty object. */
function isLastKnown({ total }: Range, { content }: Session): boolean {
  return total !== undefined && total === content.length;
}
