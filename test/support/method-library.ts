import { libraryDocstrings } from '../../functions/cli/generate.ts';
import { type MethodEntry, methodEntries } from '../../functions/domain/scoring/manual/method-entry.ts';

/** The entries of the method library, from its files as they are. */
export async function methodLibrary(): Promise<readonly MethodEntry[]> {
  return methodEntries(await libraryDocstrings());
}
