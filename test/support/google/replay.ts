/** Recorded traffic, sent again to a desk: each answer has to be the recorded one, headers included, but for ids and times. */
import { readFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';

export interface Interaction {
  readonly method: string;
  readonly uri: string;
  readonly body: unknown;
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly response: unknown;
}

export interface Sequence {
  readonly cassette: string;
  readonly interactions: readonly Interaction[];
}

/** What a desk answered otherwise than recorded. */
export interface Difference {
  /** Number of the interaction in its sequence, and what was asked. */
  readonly at: string;
  readonly path: string;
  readonly recorded: unknown;
  readonly answered: unknown;
}

/** One sequence a line, as in `recorded-sequences.jsonl`. */
export function readSequences(path: string): readonly Sequence[] {
  const lines = readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '');
  return lines.map((line) => JSON.parse(line) as Sequence);
}

/** Why a sequence cannot be replayed on an empty desk; `undefined` where it can. */
export function whyNot({ interactions }: Sequence): string | undefined {
  if (interactions.some(({ uri }) => uri.includes('/upload/drive/v2/'))) {
    return 'uploads through Drive v2, which is no part of the desk';
  }
  const made = new Set(
    interactions.filter(({ method }) => method === 'POST').flatMap(({ response }) => fileIdsIn(response)),
  );
  const isForeign = interactions.some(({ response }) => fileIdsIn(response).some((id) => !made.has(id)));
  return isForeign ? 'lists and opens files that were there before the recording began' : undefined;
}

function fileIdsIn(response: unknown): readonly string[] {
  return JSON.stringify(response ?? '').match(/SSID_\d+/g) ?? [];
}

/** Fields whose values are Google's to choose: what was recorded stands for what the desk answered, from then on. */
const IDS = new Set(['id', 'spreadsheetId', 'sheetId', 'namedRangeId', 'protectedRangeId']);
const TIMES = new Set(['createdTime', 'modifiedTime']);
/** The recording's account was given an alias; the desk's own is another. */
const RECORDED_ACCOUNT = 'sa@example.iam.gserviceaccount.com';

/** @param origin of a desk that holds nothing yet */
export async function replay(sequence: Sequence, origin: string): Promise<readonly Difference[]> {
  const known = new Map<string, string>();
  const differences: Difference[] = [];
  for (const [index, interaction] of sequence.interactions.entries()) {
    const at = `${index} ${interaction.method} ${interaction.uri}`;
    const answer = await send(interaction, { origin, known });
    if (answer.status !== interaction.status) {
      differences.push({
        at,
        path: 'status',
        recorded: interaction.status,
        answered: `${answer.status} ${JSON.stringify(answer.body)}`,
      });
      continue;
    }
    for (const [name, value] of Object.entries(interaction.headers)) {
      const answered = answer.headers.get(name);
      if (answered !== value) differences.push({ at, path: `headers.${name}`, recorded: value, answered });
    }
    differences.push(...compare(interaction.response, answer.body, { at, path: '', known }));
  }
  return differences;
}

interface Sending {
  readonly origin: string;
  readonly known: ReadonlyMap<string, string>;
}

async function send(
  { method, uri, body }: Interaction,
  { origin, known }: Sending,
): Promise<{ status: number; headers: Headers; body: unknown }> {
  const url = uri.replace(/^https:\/\/[a-z.]+\.googleapis\.com/, origin);
  const text =
    body === null || body === undefined
      ? undefined
      : typeof body === 'string'
        ? body
        : JSON.stringify(translated(body, known));
  const response = await fetch(translatedText(url, known), {
    method,
    headers: {
      authorization: `Bearer account:${RECORDED_ACCOUNT}`,
      ...(text === undefined ? {} : { 'content-type': 'application/json' }),
    },
    ...(text === undefined ? {} : { body: text }),
  });
  const answer = await response.text();
  const isJson = response.headers.get('content-type')?.startsWith('application/json') === true;
  return { status: response.status, headers: response.headers, body: isJson ? JSON.parse(answer) : answer };
}

function translatedText(text: string, known: ReadonlyMap<string, string>): string {
  return text.replaceAll(/SSID_\d+|FILE_\d+/g, (id) => known.get(id) ?? id);
}

/** Ids that the desk gave, in place of the recorded ones. */
function translated(value: unknown, known: ReadonlyMap<string, string>, key = ''): unknown {
  if (Array.isArray(value)) return value.map((one) => translated(one, known));
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, translated(one, known, name)]));
  }
  if (typeof value === 'string') return known.get(`${key} ${value}`) ?? translatedText(value, known);
  if (typeof value !== 'number' || !IDS.has(key)) return value;
  return Number(known.get(`${key} ${value}`) ?? value);
}

interface Comparing {
  readonly at: string;
  readonly path: string;
  readonly known: Map<string, string>;
}

function compare(recorded: unknown, answered: unknown, { at, path, known }: Comparing): readonly Difference[] {
  const key = path.split('.').at(-1) ?? '';
  const wanted = translated(recorded, known, key);
  if (isDeepStrictEqual(wanted, answered)) return [];
  if (Array.isArray(recorded) && Array.isArray(answered) && recorded.length === answered.length) {
    return recorded.flatMap((one, index) => compare(one, answered[index], { at, path: `${path}[${index}]`, known }));
  }
  if (isObject(recorded) && isObject(answered)) {
    const names = [...new Set([...Object.keys(recorded), ...Object.keys(answered)])];
    return names.flatMap((name) =>
      compare(recorded[name], answered[name], { at, path: path === '' ? name : `${path}.${name}`, known }),
    );
  }
  if (IDS.has(key) && typeof recorded === typeof answered && !known.has(nameOf(key, recorded))) {
    known.set(nameOf(key, recorded), String(answered));
    return [];
  }
  if (TIMES.has(key) && areTimes(recorded, answered)) return [];
  return [{ at, path, recorded: wanted, answered }];
}

/** Ids of files are known by themselves, others by their kind, since a number may be two things. */
function nameOf(key: string, id: unknown): string {
  return /^(?:SSID|FILE)_\d+$/.test(String(id)) ? String(id) : `${key} ${String(id)}`;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function areTimes(one: unknown, other: unknown): boolean {
  return [one, other].every((time) => /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(String(time)));
}
