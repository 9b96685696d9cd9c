import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { rawCellFromJson } from '../../../functions/domain/intake/raw-cell-from-json.ts';
import { ENTERPRISES, outcome, WAN_YUAN } from '../../support/cells/number-kinds.ts';

const [, ...rows] = readFileSync(new URL('../../oracle/cells/messy-cells.tsv', import.meta.url), 'utf8')
  .trimEnd()
  .split('\n')
  .map((line) => line.split('\t'));

const sorted = (text: string): string => text.split(' + ').sort().join(' + ');

describe('takeNumber on the table of messy cells', () => {
  test('the table has its 154 rows', () => expect(rows).toHaveLength(154));

  test.each(rows)('%s as %s is %s: %s', (raw = '', kind, expected = '') => {
    const cell = rawCellFromJson(JSON.parse(raw));
    expect(sorted(outcome(cell, kind === 'count' ? ENTERPRISES : WAN_YUAN))).toBe(sorted(expected));
  });
});
