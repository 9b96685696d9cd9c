import { parseArgs } from 'node:util';
import { composeServed } from '../compose.ts';
import { isProblem, Problem } from '../domain/problems/problem.ts';
import { type LogEntry, logTo, wordsOf } from './door/log.ts';
import { openGateway } from './gateway.ts';

const USUAL_PORT = '8080';
const USAGE = '用法 usage: npm run dev -- [--port 8080] [--profile local|emulated|cloud] [--workspace <folder>]';
const HINT =
  '\n还没有工作区时，先运行 npm start 新建示例 / without a workspace yet, run npm start first: it makes a sample';

interface Arguments {
  readonly port: number;
  readonly profile?: string;
  readonly workspace?: string;
}

/** What was asked for, or `undefined` where that makes no sense. */
function argumentsOf(argv: readonly string[]): Arguments | undefined {
  const text = { type: 'string' } as const;
  try {
    const { values } = parseArgs({ args: [...argv], options: { port: text, profile: text, workspace: text } });
    const { port = USUAL_PORT, ...rest } = values;
    return /^\d{1,5}$/.test(port) && Number(port) < 65_536 ? { ...rest, port: Number(port) } : undefined;
  } catch {
    return undefined;
  }
}

const write = (line: string): void => void process.stdout.write(line);

function complain(error: unknown): void {
  const entry: LogEntry = { severity: 'ERROR', message: `given up: ${wordsOf(error)}`, error };
  logTo({ write, request: '-', labels: { function: 'queue' } })(entry);
}

/** All functions in one process on one port, until it is told to stop. */
async function serve({ port, ...profile }: Arguments): Promise<void> {
  await using office = await composeServed({ ...profile, origin: `http://127.0.0.1:${port}`, complain });
  await using gateway = await openGateway(port, { open: async () => office, write });
  process.stderr.write(`${office.definition.round.title.zh}: ${gateway.url}/collect …; Ctrl+C 结束 ends\n`);
  if (office.tokens !== undefined) {
    process.stderr.write(
      `令牌 tokens: ${office.tokens}/token?account=admin@example.org&audience=${gateway.url}/recompute\n`,
    );
  }
  await new Promise((resolve) => {
    process.once('SIGINT', resolve).once('SIGTERM', resolve);
  });
}

function complaint(error: unknown): string {
  if (!(error instanceof Problem)) return error instanceof Error ? (error.stack ?? error.message) : String(error);
  return `✗ ${error.message}${isProblem(error, 'ROUND_INVALID') ? HINT : ''}`;
}

const asked = argumentsOf(process.argv.slice(2));
if (asked === undefined) {
  process.stderr.write(`${USAGE}\n`);
  process.exitCode = 2;
} else {
  await serve(asked).catch((error: unknown) => {
    process.stderr.write(`${complaint(error)}\n`);
    process.exitCode = error instanceof Problem ? 2 : 1;
  });
}
