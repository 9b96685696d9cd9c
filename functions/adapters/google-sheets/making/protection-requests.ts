import type { sheets_v4 } from '@googleapis/sheets';
import { boundsOf, boxOf } from './grid-range.ts';
import { protectionOf } from './rule-requests.ts';

type ProtectedRange = sheets_v4.Schema$ProtectedRange;

/** What is missing of a tab's protection: all of it, or what people have loosened. */
export function protectionRequests(
  { properties, protectedRanges = [] }: sheets_v4.Schema$Sheet,
  inputs: readonly string[],
  accounts: readonly string[],
): sheets_v4.Schema$Request[] {
  const wanted = protectionOf(properties?.sheetId ?? 0, inputs, accounts);
  const whole = protectedRanges.filter(isWhole);
  if (whole.some((present) => isAsWanted(present, inputs, accounts))) return [];
  const [present] = whole;
  if (present?.protectedRangeId == null) return [{ addProtectedRange: { protectedRange: wanted } }];
  const protectedRange = { ...wanted, protectedRangeId: present.protectedRangeId };
  return [{ updateProtectedRange: { protectedRange, fields: 'unprotectedRanges,editors,warningOnly,description' } }];
}

/** The protection of a whole tab has no bounds. */
function isWhole({ range }: ProtectedRange): boolean {
  return (
    range != null &&
    [range.startRowIndex, range.endRowIndex, range.startColumnIndex, range.endColumnIndex].every(
      (bound) => bound == null,
    )
  );
}

function isAsWanted(
  { warningOnly, unprotectedRanges = [], editors, requestingUserCanEdit }: ProtectedRange,
  inputs: readonly string[],
  accounts: readonly string[],
): boolean {
  const ours = new Set(accounts.map((account) => account.toLowerCase()));
  const isOursAlone =
    (editors?.users ?? []).every((user) => ours.has(user.toLowerCase())) &&
    (editors?.groups ?? []).length === 0 &&
    editors?.domainUsersCanEdit !== true;
  const wanted = inputs.map((range) => boundsOf(boxOf(range))).toSorted();
  const present = unprotectedRanges.map(boundsOf).toSorted();
  return (
    warningOnly !== true &&
    requestingUserCanEdit !== false &&
    isOursAlone &&
    wanted.length === present.length &&
    wanted.every((bounds, i) => bounds === present[i])
  );
}
