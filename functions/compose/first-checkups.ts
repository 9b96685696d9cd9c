import { checkNode } from '../adapters/this-machine/check-node.ts';
import type { Checkup } from '../ports/checkup.ts';

export function nodeCheckup(): Checkup {
  return checkNode(process.versions.node);
}

/** Stands for everything that could not be looked at, and says why. */
export function failedCheckup(name: string, error: unknown): Checkup {
  return { name, examine: () => Promise.reject(error) };
}
