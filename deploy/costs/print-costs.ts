/** `node deploy/costs/print-costs.ts [--write]`: the tables of costs; with `--write` they go into docs/deploy.md. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readFunctionTable } from '../function-table.ts';
import { costTables } from './cost-tables.ts';

/** Those of alerts.tf. */
export const CONDITIONS = 6;

const DOCUMENT = join(import.meta.dirname, '../../docs/deploy.md');
const TABLES = /(<!-- costs -->\n)[\s\S]*?(<!-- \/costs -->)/;

if (import.meta.main) {
  const { schedules } = readFunctionTable();
  const tables = costTables({ jobs: Object.keys(schedules).length, conditions: CONDITIONS });
  if (process.argv.includes('--write')) {
    writeFileSync(
      DOCUMENT,
      readFileSync(DOCUMENT, 'utf8').replace(TABLES, (_, begin, end) => `${begin}\n${tables}\n${end}`),
    );
  } else console.log(tables);
}
