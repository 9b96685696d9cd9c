const MS_PER_DAY = 86_400_000;

/**
 * The serial number of a date, a time or both in ISO form; `undefined` for other text. Days count from 1899-12-30, so
 * that they agree with spreadsheets from March 1900 on, or from 1904-01-01.
 *
 * @example serialOfIso('2020-03-05', false) // 43895
 */
export function serialOfIso(text: string, from1904: boolean): number | undefined {
  const match = /^(?:(\d{4}-\d\d-\d\d))?(?:(?:T|^)(\d\d:\d\d(?::\d\d(?:\.\d+)?)?)Z?)?$/.exec(text);
  const [, date, time] = match ?? [];
  if (date === undefined && time === undefined) return undefined;
  const origin = from1904 ? '1904-01-01' : '1899-12-30';
  const days = Date.parse(`${date ?? origin}T${time ?? '00:00'}Z`) - Date.parse(`${origin}T00:00Z`);
  return Number.isNaN(days) ? undefined : days / MS_PER_DAY;
}
