import type { BenchRow } from '../bench-row.ts';
import type { CallCounts, FleetDesk } from './fleet-desk.ts';

/** What a piece of work asked of Google. */
export interface Measured<Result> {
  readonly result: Result;
  readonly reads: number;
  readonly writes: number;
  /** Of Drive, which counts both kinds together. */
  readonly drive: number;
  /** Refused for want of quota. */
  readonly refused: number;
  readonly virtualMinutes: number;
  readonly seconds: number;
}

function total(counts: CallCounts, pattern: RegExp): number {
  return Object.entries(counts).reduce((sum, [name, count]) => sum + (pattern.test(name) ? count : 0), 0);
}

/** Does the work and counts its requests and its time, that of the desk and that of the machine. */
export async function measure<Result>(desk: FleetDesk, work: () => Promise<Result>): Promise<Measured<Result>> {
  await desk.count();
  const began = performance.now();
  const from = desk.clock.now().getTime();
  const result = await work();
  const counts = await desk.count();
  return {
    result,
    reads: total(counts, /^sheets\.\S+[.](?:get|batchGet) 200$/),
    writes: total(counts, /^sheets\.\S+[.](?:batchUpdate|update) 200$/),
    drive: total(counts, /^drive\./),
    refused: total(counts, / 429$/),
    virtualMinutes: (desk.clock.now().getTime() - from) / 60_000,
    seconds: (performance.now() - began) / 1000,
  };
}

/** The figures as rows of the benchmark. */
export function rowsOf(name: string, measured: Measured<unknown>): readonly BenchRow[] {
  return [
    { name: `${name}: sheet reads`, value: measured.reads, unit: 'requests' },
    { name: `${name}: sheet writes`, value: measured.writes, unit: 'requests' },
    { name: `${name}: Drive`, value: measured.drive, unit: 'requests' },
    { name: `${name}: answered 429`, value: measured.refused, unit: 'requests' },
    { name: `${name}: virtual time`, value: measured.virtualMinutes, unit: 'min' },
    { name: `${name}: real time`, value: measured.seconds, unit: 's' },
  ];
}
