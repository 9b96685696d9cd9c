import { driveError } from '../drive-error.ts';
import { type DriveFile, folderType } from '../state/drive-file.ts';

type Compare = (one: DriveFile, other: DriveFile) => number;

const natural = new Intl.Collator('en', { numeric: true });

/** The keys of `orderBy`, as far as the desk knows what they need. */
function compareBy(key: string, account: string): Compare | undefined {
  const dates: Readonly<Record<string, (file: DriveFile) => Date | undefined>> = {
    createdTime: (file) => file.createdTime,
    modifiedTime: (file) => file.modifiedTime,
    modifiedByMeTime: (file) => file.modifiedBy[account],
    viewedByMeTime: (file) => file.modifiedBy[account],
    sharedWithMeTime: (file) => (file.owner === account ? undefined : file.createdTime),
    recency: (file) => file.modifiedTime,
  };
  const date = dates[key];
  if (date) return (one, other) => (date(one)?.getTime() ?? 0) - (date(other)?.getTime() ?? 0);
  switch (key) {
    case 'name':
      return (one, other) => (one.name < other.name ? -1 : one.name > other.name ? 1 : 0);
    case 'name_natural':
      return (one, other) => natural.compare(one.name, other.name);
    case 'folder':
      return (one, other) => Number(other.mimeType === folderType) - Number(one.mimeType === folderType);
    case 'quotaBytesUsed':
      return (one, other) => (one.content?.length ?? 0) - (other.content?.length ?? 0);
    case 'starred':
      return (one, other) => Number(other.starredBy.includes(account)) - Number(one.starredBy.includes(account));
    default:
      return undefined;
  }
}

/** Sorts by a list of keys, each with `desc` behind it or not; without keys the newest comes first. */
export function ordered(
  files: readonly DriveFile[],
  orderBy: string | undefined,
  account: string,
): readonly DriveFile[] {
  const compares = (orderBy ?? 'modifiedTime desc').split(',').map((part): Compare => {
    const [key = '', direction, ...more] = part.trim().split(/\s+/);
    const compare = compareBy(key, account);
    if (compare === undefined || more.length > 0 || (direction !== undefined && direction !== 'desc')) {
      throw driveError(400, 'invalid', { message: 'Invalid Value', location: 'orderBy' });
    }
    return direction === 'desc' ? (one, other) => compare(other, one) : compare;
  });
  return [...files].sort((one, other) => {
    for (const compare of compares) {
      const difference = compare(one, other);
      if (difference !== 0) return difference;
    }
    return 0;
  });
}
