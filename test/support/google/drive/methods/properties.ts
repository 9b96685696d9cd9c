import { badRequest, driveError } from '../drive-error.ts';

const MAX_BYTES = 124;
const MAX_COUNT = 30;

function tooLong(): Error {
  return badRequest('The property key and value together may not be longer than 124 bytes in UTF-8 encoding.');
}

/** Lays new properties over old ones; `null` takes one away. At most 124 bytes each, at most 30 for an app. */
export function mergeProperties(
  old: Readonly<Record<string, string>>,
  given: unknown,
): Readonly<Record<string, string>> {
  if (typeof given !== 'object' || given === null) return old;
  const merged = new Map(Object.entries(old));
  for (const [key, value] of Object.entries(given as Record<string, string | null>)) {
    if (value === null) {
      merged.delete(key);
      continue;
    }
    if (Buffer.byteLength(key) + Buffer.byteLength(value) > MAX_BYTES) throw tooLong();
    merged.set(key, value);
  }
  if (merged.size > MAX_COUNT) {
    const message = `The limit of ${MAX_COUNT} properties on a file has been exceeded.`;
    throw driveError(403, 'propertyLimitExceeded', { message });
  }
  return Object.fromEntries(merged);
}
