import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { returnLayoutSchema } from '../../../functions/domain/workbook/layout-texts.ts';
import { fillText, templateSchema } from '../../../functions/domain/workbook/text-template.ts';
import { LAYOUTS } from '../../support/layouts.ts';

const file = join(import.meta.dirname, '../../../sheets-templates/guangdong-2019/return.yaml');
const settings = (): Record<string, Record<string, unknown>> => parse(readFileSync(file, 'utf8'));

function faultsOf(
  change: (layout: Record<string, Record<string, unknown>>) => void,
): { path: string; message: string }[] {
  const layout = settings();
  change(layout);
  const { error } = returnLayoutSchema.safeParse(layout);
  return (error?.issues ?? []).map(({ path, message }) => ({ path: path.join('.'), message }));
}

function partOf(layout: Record<string, Record<string, unknown>>, part: string): Record<string, unknown> {
  const found = layout[part];
  if (found === undefined) throw new Error(`No part ${part}`);
  return found;
}

describe('a return.yaml is refused', () => {
  test('with a place that nothing fills, naming it and what could be used', () => {
    const faults = faultsOf((layout) => {
      partOf(layout, 'figures')['intro'] = ['截止 {deadlin}'];
    });
    expect(faults).toEqual([{ path: 'figures.intro.0', message: expect.stringMatching(/\{deadlin\}.*\{deadline\}/) }]);
  });

  test('with a key that it does not have', () => {
    const faults = faultsOf((layout) => {
      partOf(layout, 'evidence')['row'] = 10;
    });
    expect(faults).toEqual([{ path: 'evidence', message: expect.stringContaining('row') }]);
  });

  test('with a tab title that spreadsheets refuse', () => {
    for (const title of ['数据/统计', '一'.repeat(32), "'引号", '_identity']) {
      const faults = faultsOf((layout) => {
        partOf(layout, 'figures')['tab'] = title;
      });
      expect(faults.map(({ path }) => path)).toEqual(['figures.tab']);
    }
  });

  test('with two tabs of one title', () => {
    const faults = faultsOf((layout) => {
      partOf(layout, 'figures')['tab'] = { zh: '统计', en: 'COVER' };
    });
    expect(faults).toEqual([{ path: '', message: expect.stringContaining('重复') }]);
  });

  test('with a cover field twice', () => {
    const faults = faultsOf((layout) => {
      const cover = partOf(layout, 'cover');
      const fields = cover['fields'] as unknown[];
      cover['fields'] = [...fields, fields[0]];
    });
    expect(faults).toEqual([{ path: 'cover.fields', message: expect.stringContaining('重复') }]);
  });
});

describe('a text with places', () => {
  const text = { zh: '以{unit}为单位', en: 'in {unit}' };

  test('is filled in the language asked for', () => {
    expect(fillText(text, { language: 'en', values: { unit: 'yuan' } })).toBe('in yuan');
    expect(fillText(text, { language: 'zh-CN', values: { unit: '万元' } })).toBe('以万元为单位');
  });

  test('is never filled by half', () => {
    expect(() => fillText(text, { language: 'en', values: {} })).toThrow(TypeError);
  });

  test('does not fill what a value brings along', () => {
    expect(fillText(text, { language: 'en', values: { unit: '{min}' } })).toBe('in {min}');
  });

  test('may use all of its places in either language', () => {
    expect(templateSchema(['unit']).safeParse(text).success).toBe(true);
    expect(templateSchema(['unit']).safeParse({ zh: '单位', en: '{units}' }).success).toBe(false);
  });
});

test('the shipped layouts say everything in both languages', () => {
  const texts: { zh: string; en: string }[] = [];
  const walk = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    if ('zh' in node && 'en' in node) texts.push(node as { zh: string; en: string });
    else for (const child of Object.values(node)) walk(child);
  };
  walk(LAYOUTS);
  expect(texts.length).toBeGreaterThan(200);
  const untranslated = texts.filter(({ en }) => /\p{Script=Han}/u.test(en.replaceAll('万元', '')));
  expect(untranslated).toEqual([]);
});
