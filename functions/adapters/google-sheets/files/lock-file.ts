import { getFile, type RoundDrive, updateFile } from './list-files.ts';

/** Takes everybody's right to edit the content, ours too. Asks first: setting it again would count as a change. */
export async function lockFile(drive: Pick<RoundDrive, 'drive' | 'calls'>, id: string, reason: string): Promise<void> {
  const { isLocked } = await getFile(drive, id);
  if (!isLocked) await updateFile(drive, id, { contentRestrictions: [{ readOnly: true, reason }] });
}

export async function unlockFile(drive: Pick<RoundDrive, 'drive' | 'calls'>, id: string): Promise<void> {
  const { isLocked } = await getFile(drive, id);
  if (isLocked) await updateFile(drive, id, { contentRestrictions: [{ readOnly: false }] });
}
