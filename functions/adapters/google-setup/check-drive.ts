import { z } from 'zod';
import { fine } from '../../domain/health/finding.ts';
import type { Checkup } from '../../ports/checkup.ts';
import { type AskGoogle, refused } from './ask-google.ts';

const NEEDED = ['canAddChildren', 'canEdit', 'canListChildren', 'canShare'] as const;

const driveSchema = z.object({
  name: z.string(),
  capabilities: z.partialRecord(z.string(), z.unknown()).default({}),
  restrictions: z.object({ domainUsersOnly: z.boolean().optional() }).optional(),
});

const REMEDY =
  '在共享云端硬盘中把 terraform output shared_drive_members 列出的账号加为“内容管理员” / add those accounts to the shared drive as content managers';

/** Whether the shared drive can be reached, and whether we may make, read and share files in it. */
export function checkDrive(
  ask: AskGoogle,
  { driveRoot, driveId }: { readonly driveRoot: string; readonly driveId: string },
): Checkup {
  return {
    name: 'drive',
    needs: ['credentials'],
    examine: async () => {
      const fields = `name,restrictions(domainUsersOnly),capabilities(${NEEDED.join(',')})`;
      const answer = await ask(
        `${driveRoot}/drive/v3/drives/${encodeURIComponent(driveId)}?fields=${encodeURIComponent(fields)}`,
      );
      const { success, data: drive } = driveSchema.safeParse(answer.data);
      if (answer.status !== 200 || !success) return [refused(answer, { thing: driveId, missing: REMEDY })];
      const lacking = NEEDED.filter((each) => drive.capabilities[each] !== true);
      return [
        lacking.length === 0
          ? fine(drive.name)
          : { health: 'fault', found: `${drive.name}：${lacking.join(', ')} = false`, remedy: REMEDY },
        ...(drive.restrictions?.domainUsersOnly === true ? [ONLY_OURS] : []),
      ];
    },
  };
}

const ONLY_OURS = {
  health: 'warning',
  found: '该硬盘只对本单位的账号开放 / the drive is open to accounts of its own Workspace only',
  remedy:
    '若中心使用外部账号，请在硬盘设置中允许外部人员访问 / where centres have other accounts, allow them in the settings of the drive',
} as const;
