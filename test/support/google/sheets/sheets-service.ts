/** Sheets v4 for the desk's server: finds the method, checks the request, picks the wanted fields of the answer. */
import type { DeskClock, FileKeeper, SpreadsheetKeeper } from '../desk/desk.ts';
import { checkField, checkMessage, invalid, snakeCase } from '../http/check-message.ts';
import { checkFieldsParameter, masked, parseFieldMask } from '../http/field-mask.ts';
import { GoogleError, rpcErrorBody } from '../http/google-error.ts';
import { readJson } from '../http/read-json.ts';
import {
  type DeskAnswer,
  type DeskRequest,
  type DeskService,
  type ExceededQuota,
  isGoogleClient,
} from '../http/service.ts';
import { allMethods } from './methods/all-methods.ts';
import type { Method } from './methods/method.ts';
import { sheetsSchema } from './schema/sheets-schema.ts';
import { type SheetsStore, sheetsStore } from './sheets-store.ts';
import { spreadsheetKeeper } from './spreadsheet-keeper.ts';

const ROOT = '/v4/spreadsheets';

const METHODS = allMethods.map((method) => ({ ...method, pattern: patternOf(method.path) }));

/** Query parameters that every method of every API takes. */
const STANDARD = new Set(
  '$.xgafv access_token alt callback fields key oauth_token prettyPrint quotaUser uploadType upload_protocol'.split(
    ' ',
  ),
);

export interface DeskSheets {
  readonly store: SheetsStore;
  readonly service: DeskService;
  /** For Drive. */
  readonly spreadsheets: SpreadsheetKeeper;
}

export function openSheets({ files, clock }: { files: FileKeeper; clock: DeskClock }): DeskSheets {
  const store = sheetsStore({ files, clock });
  return { store, service: sheetsService(store), spreadsheets: spreadsheetKeeper(store) };
}

export function sheetsService(store: SheetsStore): DeskService {
  return {
    host: 'sheets.googleapis.com',
    find: (request) => {
      if (request.path !== ROOT && !request.path.startsWith(`${ROOT}/`)) return undefined;
      const found = findMethod(request);
      if (found === undefined) return undefined;
      return { name: found.method.name, kind: found.method.kind, answer: () => answer(store, { request, ...found }) };
    },
    errorAnswer: (error, request) => ({
      headers: error.http === 401 ? { ...HEADERS, 'www-authenticate': CHALLENGE } : HEADERS,
      status: error.http,
      json: rpcErrorBody(error, isGoogleClient(request)),
    }),
    quotaError,
  };
}

const HEADERS = { vary: 'Origin' };
const CHALLENGE = 'Bearer realm="https://accounts.google.com/", error="invalid_token"';

/** `{names}` take all but a slash, and no colon before the verb of a method; a range may have both encoded. */
function patternOf(path: string): RegExp {
  const source = path.replaceAll(/\{(\w+)\}/g, (_, name: string) =>
    name === 'range' ? `(?<${name}>[^/]+?)` : `(?<${name}>[^/:]+)`,
  );
  return new RegExp(`^${source}$`);
}

interface Found {
  readonly method: Method;
  readonly path: Readonly<Record<string, string>>;
}

/** Methods with a verb come before those whose range would swallow it. */
function findMethod({ method: verb, path }: DeskRequest): Found | undefined {
  const below = path.slice(ROOT.length);
  const hits = METHODS.flatMap((method) => {
    const names = method.verb === verb ? method.pattern.exec(below) : null;
    return names === null ? [] : [{ method, names: names.groups ?? {} }];
  });
  const hit = hits.find(({ method }) => method.path.includes(':')) ?? hits[0];
  if (hit === undefined) return undefined;
  const decoded = Object.entries(hit.names).map(([name, value]) => [name, decode(value)] as const);
  return { method: hit.method, path: Object.fromEntries(decoded) };
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    throw new GoogleError('INVALID_ARGUMENT', `Malformed path: ${text}`);
  }
}

function answer(store: SheetsStore, { request, method, path }: Found & { request: DeskRequest }): DeskAnswer {
  const query = checkedQuery(request.query, method);
  const body =
    method.body === undefined
      ? {}
      : checkMessage(sheetsSchema, method.body.message, {
          json: readJson(request.body),
          ...(method.body.at === undefined ? {} : { at: method.body.at }),
        });
  const fields = request.query.get('fields');
  const mask = fields === null || fields === '' ? undefined : parseFieldMask(fields);
  if (mask !== undefined) checkFieldsParameter(mask, sheetsSchema.messages, method.answers);
  const asked = { store, caller: request.caller, path, query: mask === undefined ? query : { ...query, fields }, body };
  const full = method.answer(asked);
  return { status: 200, json: mask === undefined ? full : masked(full, mask), headers: HEADERS };
}

function checkedQuery(query: URLSearchParams, method: Method): Readonly<Record<string, unknown>> {
  const checked: Record<string, unknown> = {};
  for (const given of new Set(query.keys())) {
    if (STANDARD.has(given)) continue;
    const name = Object.keys(method.query).find((one) => one === given || snakeCase(one) === given);
    const kind = name === undefined ? undefined : method.query[name];
    if (name === undefined || kind === undefined) throw unbound(given);
    const values = query.getAll(given);
    const value = checkField(sheetsSchema, kind, {
      json: kind.startsWith('[]') ? values : values.at(-1),
      at: snakeCase(name),
    });
    if (value !== undefined) checked[name] = value;
  }
  return checked;
}

function unbound(name: string): GoogleError {
  const description = `Invalid JSON payload received. Unknown name "${name}": Cannot bind query parameter. Field '${name}' could not be found in request message.`;
  return invalid([{ field: '', description }]);
}

/** Recorded for accounts; for projects as pasted in reports, with more details. Neither had a `Retry-After`. */
function quotaError({ kind, per, limit }: ExceededQuota): GoogleError {
  const name = kind === 'read' ? 'Read' : 'Write';
  const whose = per === 'account' ? ' per user' : '';
  const metadata = {
    consumer: 'projects/0',
    quota_limit: `${name}RequestsPerMinutePer${per === 'account' ? 'User' : 'Project'}`,
    quota_metric: `sheets.googleapis.com/${kind}_requests`,
    service: 'sheets.googleapis.com',
    ...(per === 'account'
      ? {}
      : { quota_unit: '1/min/{project}', quota_location: 'global', quota_limit_value: String(limit) }),
  };
  const message = `Quota exceeded for quota metric '${name} requests' and limit '${name} requests per minute${whose}' of service 'sheets.googleapis.com' for consumer 'project_number:0'.`;
  const reason = { '@type': 'type.googleapis.com/google.rpc.ErrorInfo', reason: 'RATE_LIMIT_EXCEEDED' };
  const details = [{ ...reason, domain: 'googleapis.com', metadata }, ...(per === 'account' ? [] : [HELP])];
  return new GoogleError('RESOURCE_EXHAUSTED', message, { details });
}

const HELP = {
  '@type': 'type.googleapis.com/google.rpc.Help',
  links: [
    {
      description: 'Request a higher quota limit.',
      url: 'https://cloud.google.com/docs/quotas/help/request_increase',
    },
  ],
};
