import type { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import type { File } from '@google-cloud/storage';

/** More than the client adds to one response. */
const LISTENERS = 30;

/**
 * The object's content, checked against its checksum. Not by the client's own `download`, since that has Node warn of a leak
 * at each call that there is none of (googleapis/google-cloud-node#9185).
 */
export function download(file: File): Promise<Buffer> {
  const content = file.createReadStream({ validation: 'crc32c' });
  content.on('response', (response: Readable) => response.setMaxListeners(LISTENERS));
  return buffer(content);
}
