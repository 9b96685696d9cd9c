import { http } from '@google-cloud/functions-framework';
import { once } from '../../compose/once.ts';
import { composeServed } from '../../compose.ts';
import { answering, type Doorway } from './answering.ts';
import type { Door } from './door.ts';
import { answerFaultsOfFramework } from './framework-faults.ts';

function toStdout(line: string): void {
  process.stdout.write(line);
}

/** An instance has one office for all its requests, opened by the first. */
const deployed: Doorway = { open: once(composeServed), write: toStdout };

/** Registers a function with the framework, under its entry point. */
export function register(door: Door, doorway: Doorway = deployed): void {
  if (doorway === deployed) answerFaultsOfFramework({ name: door.name, write: toStdout });
  http(door.entryPoint, answering(door, doorway));
}
