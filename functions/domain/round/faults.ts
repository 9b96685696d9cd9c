/** Holds content against a schema and says everything that is wrong with it, in plain words. */
import type { z } from 'zod';
import { expectedWords, KEY_SEPARATOR } from './expected-words.ts';
import { describeFound, MISSING, quote } from './found-words.ts';
import { nearest } from './nearest.ts';

/** A fault at a place inside one file. */
export interface Fault {
  readonly path: readonly PropertyKey[];
  readonly found: string;
  readonly expected: string;
}

export interface Checked<Value> {
  /** Absent where there are faults. */
  readonly value?: Value;
  readonly faults: readonly Fault[];
}

/**
 * The content as the schema makes it, or all its faults: what was found and what was expected, Chinese and English, with
 * the key that was probably meant. A misspelt key is one fault, not also a missing one.
 *
 * @example checkAgainst(z.strictObject({ to: z.string() }), { too: 'x' }).faults[0]?.expected // '是否想写“to”？ / did you mean “to”?'
 */
export function checkAgainst<Value>(schema: z.ZodType<Value>, content: unknown): Checked<Value> {
  const result = schema.safeParse(content, { error: expectedWords });
  if (result.success) return { value: result.data, faults: [] };
  return { faults: withoutEchoes(result.error.issues.flatMap((issue) => faultsOf(issue, { content, base: [] }))) };
}

/** `indicators[3].unit` for a path inside a file; empty for the whole of it. */
export function pathText(path: readonly PropertyKey[]): string {
  return path.reduce<string>((text, key) => {
    if (typeof key === 'number') return `${text}[${key}]`;
    return text === '' ? String(key) : `${text}.${String(key)}`;
  }, '');
}

/** “Did you mean …” where something known is near, else what there is to choose from. */
export function suggestion(word: string, known: readonly string[]): string {
  const meant = nearest(word, known);
  if (meant !== undefined) return `是否想写“${meant}”？ / did you mean “${meant}”?`;
  const names = known.join(KEY_SEPARATOR);
  return `可用 / known: ${names === '' ? '（无 / none）' : names}`;
}

interface MarkedFault extends Fault {
  /** The place that a misspelt key was meant for. */
  readonly meant?: readonly PropertyKey[];
}

interface Surroundings {
  readonly content: unknown;
  /** Path of the part that the issue's own path starts from. */
  readonly base: readonly PropertyKey[];
}

function faultsOf(issue: z.core.$ZodIssue, around: Surroundings): readonly MarkedFault[] {
  const path = [...around.base, ...issue.path];
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => unknownKey(key, issue, { ...around, base: path }));
  if (issue.code === 'invalid_union') return unionFaults(issue, { ...around, base: path });
  const value = valueAt(around.content, path);
  if (issue.code === 'invalid_key') {
    const expected = issue.issues.map(({ message }) => message).join('；');
    return [{ path, found: `键${quote(String(issue.path.at(-1)))} / the key`, expected }];
  }
  if (issue.code === 'invalid_value' && typeof value === 'string') {
    const meant = nearest(value, issue.values.map(String));
    const hint = meant === undefined ? '' : `；是否想写“${meant}”？ / did you mean “${meant}”?`;
    return [{ path, found: describeFound(value), expected: `${issue.message}${hint}` }];
  }
  return [{ path, found: describeFound(value), expected: issue.message }];
}

function unknownKey(
  key: string,
  issue: z.core.$ZodIssueUnrecognizedKeys,
  { content, base }: Surroundings,
): MarkedFault {
  const present = Object.keys(valueAt(content, base) ?? {});
  const absent = issue.message.split(KEY_SEPARATOR).filter((known) => !present.includes(known));
  const meant = nearest(key, absent);
  const expected = meant === undefined ? suggestion(key, issue.message.split(KEY_SEPARATOR)) : suggestion(key, [meant]);
  const found = `不认识的键${quote(key)} / the unknown key ${quote(key)}`;
  return { path: [...base, key], found, expected, ...(meant !== undefined && { meant: [...base, meant] }) };
}

/** Of a union the branch that the content fits best; where it fits none at all, every branch is named. */
function unionFaults(issue: z.core.$ZodIssueInvalidUnion, around: Surroundings): readonly MarkedFault[] {
  const near = issue.errors.filter((branch) => !branch.some(isOfAnotherKind)).sort((a, b) => a.length - b.length)[0];
  if (near !== undefined) return near.flatMap((inner) => faultsOf(inner, around));
  const options = 'options' in issue && Array.isArray(issue.options) ? issue.options : undefined;
  const alternatives = options?.map(String) ?? issue.errors.flatMap((branch) => branch.map(({ message }) => message));
  const value = valueAt(around.content, around.base);
  const expected = expectedOf([...new Set(alternatives)], options === undefined ? undefined : value);
  return [{ path: around.base, found: describeFound(value), expected }];
}

/** What was meant comes first, where one of the alternatives is near. */
function expectedOf(alternatives: readonly string[], value: unknown): string {
  const meant = typeof value === 'string' ? nearest(value, alternatives) : undefined;
  const hint = meant === undefined ? '' : `是否想写“${meant}”？ / did you mean “${meant}”? `;
  return `${hint}${alternatives.join('；或 or ')}`;
}

function isOfAnotherKind(issue: z.core.$ZodIssue): boolean {
  return issue.path.length === 0 && (issue.code === 'invalid_type' || issue.code === 'invalid_value');
}

function withoutEchoes(faults: readonly MarkedFault[]): readonly Fault[] {
  const meant = new Set(faults.flatMap((fault) => (fault.meant === undefined ? [] : [pathText(fault.meant)])));
  return faults
    .filter((fault) => fault.found !== MISSING || !meant.has(pathText(fault.path)))
    .map(({ path, found, expected }) => ({ path, found, expected }));
}

function valueAt(content: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((value, key) => {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
    return (value as Record<PropertyKey, unknown>)[key];
  }, content);
}
