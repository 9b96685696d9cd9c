import { readFunctionTable } from '../../../deploy/function-table.ts';

/** What the door keeps of a call's time for its answer. */
const ANSWER_MS = 30_000;

/** How long a call of a function works, as deployed. */
export function workMsOf(name: string): number {
  const deployed = readFunctionTable().functions[name];
  if (deployed === undefined) throw new Error(`No function ${name} is deployed`);
  return deployed.timeoutSeconds * 1000 - ANSWER_MS;
}

/** The interval of a schedule that comes every so many minutes, as deployed. */
export function intervalMsOf(name: string): number {
  const minutes = /^\*\/(\d+) /.exec(readFunctionTable().schedules[name]?.cron ?? '')?.[1];
  if (minutes === undefined) throw new Error(`${name} is called at no interval of minutes`);
  return Number(minutes) * 60_000;
}
