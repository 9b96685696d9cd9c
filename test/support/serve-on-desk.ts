import { startDeskProcess } from '../../functions/compose/desk-process.ts';
import { fillDesk } from '../../functions/compose/emulated.ts';
import { readCloudEnvironment } from '../../functions/compose/environment.ts';
import type { FunctionName, ServedOffice } from '../../functions/compose/served-office.ts';
import { composeCloud, PRODUCT_FOLDER, workspaceFolders } from '../../functions/compose.ts';
import { openGateway } from '../../functions/entry/gateway.ts';
import { aPrinter, aWorkspace } from './a-workspace.ts';
import type { LogLine } from './serve-door.ts';
import { freePort } from './start-function.ts';

export interface DeskFunctions extends AsyncDisposable {
  readonly url: string;
  readonly office: ServedOffice;
  /** Names of the documents that were printed. */
  readonly printed: readonly string[];
  /** Where Sheets and Drive are, and who may edit there. */
  readonly sheetsUrl: string;
  readonly lines: () => readonly LogLine[];
  /** A call by an account, with a token for that function. */
  readonly call: (name: FunctionName, request: DeskCall) => Promise<Response>;
}

export interface DeskCall {
  readonly by: 'scheduler' | 'tasks' | 'admin';
  readonly method?: 'GET' | 'POST';
  /** For which the token is made; the one that is called where absent. */
  readonly audience?: FunctionName;
  /** Below the function’s address. */
  readonly path?: string;
  readonly body?: object;
  readonly headers?: Readonly<Record<string, string>>;
}

/** All functions of the cloud profile on one port, on a Google on the desk that can call them; samples of the small round. */
export async function serveOnDesk(): Promise<DeskFunctions> {
  await using stack = new AsyncDisposableStack();
  const { folder } = stack.use(await aWorkspace());
  const { variables, tokens } = stack.use(await startDeskProcess(PRODUCT_FOLDER));
  const port = await freePort();
  const environment = readCloudEnvironment({
    ...variables,
    ROUND: 'workspace',
    FUNCTION_URLS: `http://127.0.0.1:${port}/{function}`,
  });
  const { round, reports, mail } = workspaceFolders(folder);
  const printer = aPrinter();
  const cloud = stack.use(
    await composeCloud(environment, {
      round,
      printer: Object.assign(async () => printer, { [Symbol.asyncDispose]: async () => undefined }),
    }),
  );
  const office = await fillDesk(cloud, { workspace: folder, reports, mail });
  const lines: LogLine[] = [];
  const write = (line: string): void => void lines.push(JSON.parse(line) as LogLine);
  const gateway = stack.use(await openGateway(port, { open: async () => office, write }));
  const accounts = {
    scheduler: environment.SCHEDULER_ACCOUNT,
    tasks: environment.TASKS_ACCOUNT,
    admin: environment.ADMIN_ACCOUNTS[0] ?? '',
  };
  const held = stack.move();
  return {
    office,
    url: gateway.url,
    printed: printer.printed,
    sheetsUrl: environment.SHEETS_ROOT_URL ?? '',
    lines: () => lines,
    call: async (name, { by, method = 'POST', audience: other = name, path = '', body, headers }) => {
      const audience = `${gateway.url}/${other}`;
      const token = await (
        await fetch(`${tokens}/token?${new URLSearchParams({ account: accounts[by], audience })}`)
      ).text();
      return fetch(`${gateway.url}/${name}${path}`, {
        method,
        headers: {
          authorization: `Bearer ${token.trim()}`,
          ...(body && { 'content-type': 'application/json' }),
          ...headers,
        },
        ...(body && { body: JSON.stringify(body) }),
      });
    },
    [Symbol.asyncDispose]: () => held.disposeAsync(),
  };
}
