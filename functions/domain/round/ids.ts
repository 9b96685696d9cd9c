/** The form of every stable name in a round: it becomes part of document paths, keys in workbooks and file names. */
import { z } from 'zod';

/** Names that no file may have on Windows; ids become file names. */
const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)$/;

export const idSchema = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, '只能用小写字母、数字和连字符 / only lower-case letters, digits and hyphens')
  .max(60)
  .refine((id) => !RESERVED.test(id), '不能用 Windows 保留的名称 / not a name that Windows reserves')
  .meta({ description: '稳定标识，发布后不得更改 / stable id; never change it once a round is open' });

/** The patterns given as metadata are for editors: readable ones instead of those that count the days of a month. */
export const dateSchema = z.iso.date().meta({
  description: '日期 YYYY-MM-DD / a date',
  pattern: '^\\d{4}-\\d{2}-\\d{2}$',
});

/** A wall-clock time in the round's own time zone, without offset. */
export const localTimeSchema = z.iso
  .datetime({ local: true, offset: false })
  .refine(
    (text) => !text.endsWith('Z'),
    '不带时区，按本轮 timeZone 理解 / without offset: the round’s timeZone applies',
  )
  .meta({
    description: '本轮时区内的时间 YYYY-MM-DDTHH:MM:SS / time in the round’s own time zone',
    pattern: '^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2})?$',
  });
