/** Days since 30 December 1899, which is how a spreadsheet stores times. */

const DAY_MS = 86_400_000;
const EPOCH = Date.UTC(1899, 11, 30);

export function serialOf(year: number, month: number, day: number): number | undefined {
  const time = Date.UTC(year, month - 1, day);
  const date = new Date(time);
  const isReal = date.getUTCMonth() === month - 1 && date.getUTCDate() === day && year >= 1 && year <= 9999;
  return isReal ? Math.round((time - EPOCH) / DAY_MS) : undefined;
}

/** The moment of a serial number, as if its zone were UTC; to the millisecond. */
export function dateOfSerial(serial: number): Date {
  return new Date(EPOCH + Math.round(serial * DAY_MS));
}

/** The wall clock of a time zone at a moment, as a serial number. */
export function serialNow(now: Date, timeZone: string): number {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  }).formatToParts(now);
  const [year, month, day, hour, minute, second] = (['year', 'month', 'day', 'hour', 'minute', 'second'] as const).map(
    (type) => Number(parts.find((part) => part.type === type)?.value),
  );
  const time = ((hour ?? 0) * 3600 + (minute ?? 0) * 60 + (second ?? 0)) / 86_400;
  return (serialOf(year ?? 1900, month ?? 1, day ?? 1) ?? 0) + time;
}
