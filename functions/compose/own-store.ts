import { join } from 'node:path';

/** The SQLite file of a workspace that shares none with another. */
export function ownStore(workspace: string): string {
  return join(workspace, '.centre-evaluation', 'store.sqlite');
}
