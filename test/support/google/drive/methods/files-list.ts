import type { DeskAnswer } from '../../http/service.ts';
import { answer, type DriveCall, flag, supportsAllDrives, text, whole } from '../drive-call.ts';
import { driveError, forbidden, invalidValue } from '../drive-error.ts';
import { matches } from '../query/matches.ts';
import { parseQuery } from '../query/parse-query.ts';
import { fileResource } from '../resources/file-resource.ts';
import { atLeast, effectiveGrants, isFoundBy, roleOf } from '../state/access.ts';
import type { DriveFile } from '../state/drive-file.ts';
import { memberOf } from './drives.ts';
import { ordered } from './order.ts';
import { pageOf } from './page.ts';

const allCorpora = ['user', 'domain', 'drive', 'allDrives'];

/** Where to look. */
interface Corpus {
  readonly corpora: string;
  readonly driveId: string | undefined;
  readonly includesShared: boolean;
}

function corpusOf(call: DriveCall): Corpus {
  const driveId = text(call, 'driveId') ?? text(call, 'teamDriveId');
  const corpora = text(call, 'corpora') ?? 'user';
  const includesShared = flag(call, 'includeItemsFromAllDrives') || flag(call, 'includeTeamDriveItems');
  if (!allCorpora.includes(corpora)) {
    const message = `Invalid string value: '${corpora}'. Allowed values: [${allCorpora.join(', ')}]`;
    throw driveError(400, 'invalidParameter', { message, location: 'corpora' });
  }
  if ((driveId !== undefined) !== (corpora === 'drive')) {
    const message = 'The driveId parameter must be specified if and only if corpora is set to drive.';
    throw forbidden('teamDriveIdRequiresTeamDriveCorpora', message);
  }
  const needsShared = corpora === 'drive' || corpora === 'allDrives';
  if (needsShared && !includesShared) {
    const message = `The includeItemsFromAllDrives parameter must be set to true when corpora is set to ${corpora}.`;
    throw forbidden('teamDrivesCorporaRequiresIncludeTeamDriveItems', message);
  }
  if (includesShared && !supportsAllDrives(call)) {
    const message = 'The supportsAllDrives parameter must be set to true if includeItemsFromAllDrives is set to true.';
    throw forbidden('includeTeamDriveItemsRequiresSupportsTeamDrives', message);
  }
  if (driveId !== undefined) memberOf(call, driveId);
  return { corpora, driveId, includesShared };
}

/** Roots are no search results. */
function isIn(call: DriveCall, file: DriveFile, corpus: Corpus): boolean {
  if (file.id === file.driveId || file.parents.length === 0) return false;
  if (file.driveId !== undefined) {
    if (!corpus.includesShared || (corpus.driveId ?? file.driveId) !== file.driveId) return false;
    return atLeast(roleOf(call.state, file, call.account), 'reader');
  }
  return corpus.driveId === undefined && isFoundBy(call.state, effectiveGrants(call.state, file), call.account);
}

function checkSpaces(call: DriveCall): void {
  const spaces = (text(call, 'spaces') ?? 'drive').split(',');
  if (spaces.some((space) => !['drive', 'appDataFolder'].includes(space.trim()))) throw invalidValue('spaces');
}

/** `files.list`: newest first unless told otherwise, in pages. */
export function filesList(call: DriveCall): DeskAnswer {
  const { state, account } = call;
  const corpus = corpusOf(call);
  checkSpaces(call);
  const q = text(call, 'q');
  const query = q === undefined ? undefined : parseQuery(q);
  const size = whole(call, 'pageSize', { usual: 100, from: 1, to: 1000 });
  const found = [...state.files.values()].filter(
    (file) => (query === undefined || matches({ state, account }, file, query)) && isIn(call, file, corpus),
  );
  const { items, nextPageToken } = pageOf(call, ordered(found, text(call, 'orderBy'), account), size);
  return answer(call, 'FileList', {
    kind: 'drive#fileList',
    nextPageToken,
    incompleteSearch: false,
    files: items.map((file) => fileResource(state, file, account)),
  });
}
