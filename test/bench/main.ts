import type { BenchRow } from './bench-row.ts';
import { benchColdStart } from './cold-start.ts';
import { benchFleet } from './fleet.ts';
import { benchMainJob } from './main-job.ts';
import { benchRender } from './render.ts';
import { benchStore } from './store.ts';
import { benchUncertainty } from './uncertainty.ts';

const BENCHES: Readonly<Record<string, () => Promise<readonly BenchRow[]>>> = {
  'cold-start': benchColdStart,
  fleet: benchFleet,
  'main-job': benchMainJob,
  render: benchRender,
  store: benchStore,
  uncertainty: benchUncertainty,
};

const asked = process.argv.slice(2);
for (const [name, bench] of Object.entries(BENCHES)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  process.stdout.write(`\n${name}\n`);
  for (const row of await bench()) {
    process.stdout.write(`  ${row.name.padEnd(60)} ${row.value.toPrecision(4).padStart(10)} ${row.unit}\n`);
  }
}
