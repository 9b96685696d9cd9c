import { Timestamp } from '@google-cloud/firestore';

/**
 * A document’s update time as the text that the store calls its version.
 *
 * @example versionOf(new Timestamp(1577836800, 1000)) // '1577836800.000001'
 */
export function versionOf({ seconds, nanoseconds }: Timestamp): string {
  return `${seconds}.${String(Math.floor(nanoseconds / 1_000)).padStart(6, '0')}`;
}

/** The update time that a version stands for; one that no document can have for what is no version. */
export function timestampOf(version: string): Timestamp {
  const [, seconds = '0', micros = '0'] = /^(\d{1,12})\.(\d{6})$/.exec(version) ?? [];
  return new Timestamp(Number(seconds), Number(micros) * 1_000);
}
