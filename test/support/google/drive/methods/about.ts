import type { DeskAnswer } from '../../http/service.ts';
import { answer, type DriveCall } from '../drive-call.ts';
import { exportFormats } from '../resources/export-formats.ts';
import { userResource } from '../resources/user-resource.ts';
import { spreadsheetType } from '../state/drive-file.ts';
import { requireFields } from './revisions.ts';

/** `about.get`: who asks, and what the desk can do. A service account has no room where that rule is on. */
export function aboutGet(call: DriveCall): DeskAnswer {
  requireFields(call);
  const { state, account, rules } = call;
  const own = [...state.files.values()].filter(({ owner }) => owner === account);
  const usage = String(own.reduce((sum, { content }) => sum + (content?.length ?? 0), 0));
  const hasNoRoom = rules.serviceAccountsOwnNoFiles && call.request.caller.isServiceAccount;
  return answer(call, 'About', {
    kind: 'drive#about',
    user: userResource(account, account),
    storageQuota: {
      limit: hasNoRoom ? '0' : '16106127360',
      usage,
      usageInDrive: usage,
      usageInDriveTrash: '0',
    },
    importFormats: { 'text/csv': [spreadsheetType] },
    exportFormats: { [spreadsheetType]: Object.keys(exportFormats) },
    maxImportSizes: { [spreadsheetType]: '104857600' },
    maxUploadSize: '5242880000000',
    appInstalled: false,
    canCreateDrives: false,
  });
}
