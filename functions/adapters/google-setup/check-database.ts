import { z } from 'zod';
import { type Finding, fine } from '../../domain/health/finding.ts';
import type { Checkup } from '../../ports/checkup.ts';
import { type AskGoogle, refused } from './ask-google.ts';

const databaseSchema = z.object({
  type: z.string().optional(),
  locationId: z.string().optional(),
  pointInTimeRecoveryEnablement: z.string().optional(),
  deleteProtectionState: z.string().optional(),
});

type Database = z.infer<typeof databaseSchema>;

const APPLY = '运行 terraform apply / run terraform apply';

/** `…/projects/{project}/databases/{database}` of Firestore's API. */
export const databaseUrl = (project: string, database: string): string =>
  `https://firestore.googleapis.com/v1/projects/${project}/databases/${encodeURIComponent(database)}`;

/** Whether the database is there, in the mode that the store needs, and protected against a slip of the hand. */
export function checkDatabase(
  ask: AskGoogle,
  { project, database }: { readonly project: string; readonly database: string },
): Checkup {
  return {
    name: 'database',
    needs: ['credentials'],
    examine: async () => {
      const answer = await ask(databaseUrl(project, database));
      const { success, data: found } = databaseSchema.safeParse(answer.data);
      if (answer.status !== 200 || !success) return [refused(answer, { thing: database, missing: APPLY })];
      return [mode(database, found), ...protections(found)];
    },
  };
}

function mode(database: string, { type, locationId = '?' }: Database): Finding {
  if (type === 'FIRESTORE_NATIVE') return fine(`${database} ${locationId}`);
  return {
    health: 'fault',
    found: `${database}：${type ?? '?'}`,
    remedy: '数据库须为原生模式 FIRESTORE_NATIVE，请另建 / the database has to be in native mode: make another one',
  };
}

function protections({
  pointInTimeRecoveryEnablement: recovery,
  deleteProtectionState: deletion,
}: Database): Finding[] {
  const lacking = [
    ...(recovery === 'POINT_IN_TIME_RECOVERY_ENABLED' ? [] : ['未开启时间点恢复 no point-in-time recovery']),
    ...(deletion === 'DELETE_PROTECTION_ENABLED' ? [] : ['未开启删除保护 no protection against deletion']),
  ];
  return lacking.map((found): Finding => ({ health: 'warning', found, remedy: APPLY }));
}
