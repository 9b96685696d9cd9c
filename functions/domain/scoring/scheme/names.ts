/** What a scheme calls things by: the names of columns, and titles for people. */
import { z } from 'zod';
import { localisedSchema } from '../../round/localised.ts';

/** The name of a column of the data, or of a derived indicator, exactly as it stands there. */
export const nameSchema = z
  .string()
  .min(1)
  .max(200)
  .refine((name) => name.trim() === name, '首尾没有空格 / no spaces at its ends')
  .meta({ description: '列名或指标名，与数据表第一行完全一致 / the name of a column, exactly as in the table' });

export const titleSchema = localisedSchema.meta({ description: '显示的名称；不写即用标识 / title; absent: the name' });
