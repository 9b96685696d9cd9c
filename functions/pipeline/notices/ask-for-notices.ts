import { sha256 } from '../../domain/digest/digest.ts';
import type { CollectReport } from '../collect/outcome.ts';
import type { Office } from '../office.ts';
import { isSending, noticeMode } from './send-notices.ts';

/** Calls of this long make one look. */
const WINDOW_MS = 60_000;

/**
 * Asks for a look at what is owed to the centres, where a collect found something new: those who collect send nothing themselves,
 * so that only one function has to know the password. Nothing is lost without it, since the schedule looks as well.
 */
export async function askForNotices(office: Office, { outcomes }: Pick<CollectReport, 'outcomes'>): Promise<void> {
  if (!isSending(noticeMode(office)) || !outcomes.some(({ kind }) => kind === 'checked')) return;
  const window = Math.floor(office.clock.now().getTime() / WINDOW_MS) + 1;
  const round = sha256(office.definition.round.id).slice(0, 12);
  await office.queue.add({
    name: `notices-${round}-${window}`,
    task: { kind: 'notices' },
    notBefore: new Date(window * WINDOW_MS).toISOString(),
  });
}
