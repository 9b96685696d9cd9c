/** The preconditions that requests may carry. */
import { conditionNotMet, invalid, notModified } from './storage-errors.ts';
import type { StoredObject } from './stored-object.ts';

/** Generation 0 stands for an object that is not there. */
const ABSENT = { generation: 0, metageneration: 0 };

function numberOf(query: URLSearchParams, name: string): number | undefined {
  const value = query.get(name);
  if (value === null) return undefined;
  if (/^\d{1,16}$/.test(value)) return Number(value);
  throw invalid(`Invalid value "${value}". Values must be integers: ${name}`);
}

/**
 * Throws 412 where a condition of the request does not hold, and 304 where a read asked for something newer only.
 *
 * @param prefix `if`, or `ifSource` for the source of a copy.
 */
export function checkPreconditions(
  query: URLSearchParams,
  object: Pick<StoredObject, 'generation' | 'metageneration'> | undefined,
  { prefix = 'if', isRead = false } = {},
): void {
  const { generation, metageneration } = object ?? ABSENT;
  const wanted = [
    [numberOf(query, `${prefix}GenerationMatch`), generation],
    [numberOf(query, `${prefix}MetagenerationMatch`), metageneration],
  ];
  const unwanted = [
    [numberOf(query, `${prefix}GenerationNotMatch`), generation],
    [numberOf(query, `${prefix}MetagenerationNotMatch`), metageneration],
  ];
  if (wanted.some(([value, found]) => value !== undefined && value !== found)) throw conditionNotMet();
  if (unwanted.some(([value, found]) => value === found)) throw isRead ? notModified() : conditionNotMet();
}
