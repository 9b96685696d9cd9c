import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { Problem } from '../domain/problems/problem.ts';

export interface DeskProcess extends AsyncDisposable {
  /** What the environment of the cloud profile has to say so that everything is asked of the desk. */
  readonly variables: Readonly<Record<string, string>>;
  /** Hands out identity tokens: `GET /token?account=…&audience=…`. */
  readonly tokens: string;
}

/** Where the program lies in a checkout; an installed product does not have it. */
const PROGRAM = join('test', 'support', 'google', 'serve-all.ts');

/**
 * A Google on the desk with Firestore's emulator, in a process of its own that ends with this one, however that ends.
 * Problems: `DESK_UNAVAILABLE`.
 */
export async function startDeskProcess(product: string): Promise<DeskProcess> {
  const program = join(product, PROGRAM);
  if (!existsSync(program)) throw unavailable(`没有 ${PROGRAM} / there is no ${PROGRAM}`);
  const child = spawn(process.execPath, [program, '--with-parent'], { stdio: ['pipe', 'pipe', 'pipe'] });
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said = `${said}${text}`.slice(-2_000);
  });
  const exited = once(child, 'exit');
  for await (const line of createInterface({ input: child.stdout })) {
    return {
      ...(JSON.parse(line) as Pick<DeskProcess, 'variables' | 'tokens'>),
      [Symbol.asyncDispose]: async () => {
        child.stdin.end();
        await exited;
      },
    };
  }
  await exited;
  throw unavailable(said.trim());
}

function unavailable(found: string): Problem {
  return new Problem('DESK_UNAVAILABLE', { found });
}
