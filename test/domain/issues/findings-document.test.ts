import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ISSUES } from '../../../functions/domain/issues/catalogue.ts';
import { findingsDocument } from '../../../functions/domain/issues/findings-document.ts';

describe('findingsDocument', () => {
  it('has a row for each finding in either language', () => {
    const rows = findingsDocument().match(/^\| `[A-Z_]+` \|.*\|$/gm) ?? [];
    expect(rows).toHaveLength(2 * Object.keys(ISSUES).length);
  });

  it('gives each row five columns, whatever stands in the words', () => {
    for (const row of findingsDocument().match(/^\| `.*$/gm) ?? []) {
      expect(row.replaceAll('\\|', '').split('|')).toHaveLength(7);
    }
  });

  it('is what docs/findings.md holds', () => {
    const committed = readFileSync(new URL('../../../docs/findings.md', import.meta.url), 'utf8');
    expect(committed).toBe(findingsDocument());
  });
});
