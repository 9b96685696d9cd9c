import { atLeast, concerns, effectiveGrants, isTrashed } from '../state/access.ts';
import type { DriveFile, Role } from '../state/drive-file.ts';
import type { DriveState } from '../state/drive-state.ts';
import { rootIdOf } from '../state/ids.ts';
import type { Comparison, Query } from './parse-query.ts';

type Term = Exclude<Query, { kind: 'and' | 'or' | 'not' }>;

/** Who searches where. */
export interface Search {
  readonly state: DriveState;
  readonly account: string;
}

function byOrder(by: Comparison, difference: number): boolean {
  switch (by) {
    case '=':
      return difference === 0;
    case '!=':
      return difference !== 0;
    case '<':
      return difference < 0;
    case '<=':
      return difference <= 0;
    case '>':
      return difference > 0;
    case '>=':
      return difference >= 0;
    case 'contains':
      return false;
  }
}

/** Drive finds beginnings of words only: `Hello` in `HelloWorld`, but not `World`. A Han character begins a word. */
function hasWordFrom(text: string, wanted: string): boolean {
  const low = text.toLowerCase();
  const sought = wanted.toLowerCase();
  return Array.from(low.matchAll(/(?<![\p{L}\p{N}])[\p{L}\p{N}]|\p{Script=Han}|^./gu)).some(({ index }) =>
    low.startsWith(sought, index),
  );
}

function byText(by: Comparison, text: string, wanted: string): boolean {
  if (by === 'contains') return text.toLowerCase().startsWith(wanted.toLowerCase()) || hasWordFrom(text, wanted);
  return (text === wanted) === (by === '=');
}

function time(search: Search, file: DriveFile, field: string): Date | undefined {
  if (field === 'createdTime') return file.createdTime;
  if (field === 'modifiedTime') return file.modifiedTime;
  return file.modifiedBy[search.account];
}

function isSharedWith({ state, account }: Search, file: DriveFile): boolean {
  return (
    file.driveId === undefined &&
    file.owner !== account &&
    file.grants.some((grant) => grant.type !== 'anyone' && concerns(state, grant, account))
  );
}

function claims(search: Search, file: DriveFile, field: string): boolean {
  if (field === 'trashed') return isTrashed(search.state, file);
  if (field === 'starred') return file.starredBy.includes(search.account);
  return isSharedWith(search, file);
}

function visibility(file: DriveFile): string {
  const kinds = new Map(file.grants.map((grant) => [grant.type, grant] as const));
  const anyone = kinds.get('anyone');
  if (anyone) return anyone.allowFileDiscovery ? 'anyoneCanFind' : 'anyoneWithLink';
  const domain = kinds.get('domain');
  if (domain) return domain.allowFileDiscovery ? 'domainCanFind' : 'domainWithLink';
  return 'limited';
}

function compares(search: Search, file: DriveFile, term: Extract<Term, { kind: 'compare' }>): boolean {
  const { field, by, value } = term;
  if (typeof value === 'boolean') return (claims(search, file, field) === value) === (by === '=');
  if (field === 'name' || field === 'fullText') return byText(by, file.name, value);
  if (field === 'mimeType') return byText(by, file.mimeType, value);
  if (field === 'visibility') return byText(by, visibility(file), value);
  if (field === 'shortcutDetails.targetId') return byText(by, file.shortcutTarget ?? '', value);
  const moment = time(search, file, field);
  return moment !== undefined && byOrder(by, moment.getTime() - Date.parse(value));
}

const neededFor: Readonly<Record<string, Role>> = { owners: 'owner', writers: 'writer', readers: 'reader' };

function isIn({ state, account }: Search, file: DriveFile, term: Extract<Term, { kind: 'in' }>): boolean {
  if (term.collection === 'parents') {
    return file.parents.includes(term.value === 'root' ? rootIdOf(account) : term.value);
  }
  const address = (term.value === 'me' ? account : term.value).toLowerCase();
  const needed = neededFor[term.collection] ?? 'owner';
  return effectiveGrants(state, file).some(
    ({ emailAddress, role }) => emailAddress === address && atLeast(role, needed),
  );
}

/** Whether a file is what somebody searches for. */
export function matches(search: Search, file: DriveFile, query: Query): boolean {
  switch (query.kind) {
    case 'and':
      return matches(search, file, query.left) && matches(search, file, query.right);
    case 'or':
      return matches(search, file, query.left) || matches(search, file, query.right);
    case 'not':
      return !matches(search, file, query.of);
    case 'compare':
      return compares(search, file, query);
    case 'in':
      return isIn(search, file, query);
    case 'has':
      return (query.field === 'properties' ? file.properties : file.appProperties)[query.key] === query.value;
  }
}
