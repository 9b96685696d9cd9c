import { parseArgs } from 'node:util';
import { composeServed } from '../compose.ts';
import { isProblem, Problem } from '../domain/problems/problem.ts';
import { openGateway } from './gateway.ts';

const USUAL_PORT = 8080;
const HINT =
  '还没有工作区时，先运行 npm start 新建示例 / without a workspace yet, run npm start first: it makes a sample';

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: String(USUAL_PORT) },
    profile: { type: 'string' },
    workspace: { type: 'string' },
  },
});

/** All functions in one process on one port, until it is told to stop. */
async function serve(): Promise<void> {
  await using office = await composeServed({
    ...(values.profile !== undefined && { profile: values.profile }),
    ...(values.workspace !== undefined && { workspace: values.workspace }),
    origin: `http://127.0.0.1:${values.port}`,
  });
  const write = (line: string): void => void process.stdout.write(line);
  await using gateway = await openGateway(Number(values.port), { open: async () => office, write });
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

await serve().catch((error: unknown) => {
  process.stderr.write(`${complaint(error)}\n`);
  process.exitCode = 1;
});
