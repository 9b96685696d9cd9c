import { z } from 'zod';
import { type Finding, fine } from '../../domain/health/finding.ts';
import type { Checkup } from '../../ports/checkup.ts';
import { type AskGoogle, refused } from './ask-google.ts';

const bucketSchema = z.object({
  location: z.string().optional(),
  iamConfiguration: z
    .object({
      publicAccessPrevention: z.string().optional(),
      uniformBucketLevelAccess: z.object({ enabled: z.boolean().optional() }).optional(),
    })
    .optional(),
  retentionPolicy: z.object({ retentionPeriod: z.coerce.number(), isLocked: z.boolean().optional() }).optional(),
});

type Bucket = z.infer<typeof bucketSchema>;

const DAY_S = 86_400;

/** Whether the bucket of the finished files is there, closed to the public, and keeps what is in it. */
export function checkBucket(
  ask: AskGoogle,
  { storageRoot, bucket }: { readonly storageRoot: string; readonly bucket: string },
): Checkup {
  return {
    name: 'bucket',
    needs: ['credentials'],
    examine: async () => {
      const answer = await ask(`${storageRoot}/storage/v1/b/${encodeURIComponent(bucket)}`);
      const { success, data: found } = bucketSchema.safeParse(answer.data);
      if (answer.status !== 200 || !success) {
        return [refused(answer, { thing: bucket, missing: '运行 terraform apply / run terraform apply' })];
      }
      return [fine(`${bucket} ${found.location ?? ''}`.trim()), ...openings(found), ...retention(found)];
    },
  };
}

function openings({ iamConfiguration: { publicAccessPrevention, uniformBucketLevelAccess } = {} }: Bucket): Finding[] {
  const isUniform = uniformBucketLevelAccess?.enabled === true;
  if (publicAccessPrevention === 'enforced' && isUniform) return [];
  return [
    {
      health: publicAccessPrevention === 'enforced' ? 'warning' : 'fault',
      found: `publicAccessPrevention = ${publicAccessPrevention ?? '?'}，uniformBucketLevelAccess = ${isUniform}`,
      remedy:
        '运行 terraform apply，禁止对外公开 / run terraform apply: nobody outside may ever be let in, not even by mistake',
    },
  ];
}

function retention({ retentionPolicy }: Bucket): Finding[] {
  if (retentionPolicy === undefined) {
    return [
      {
        health: 'warning',
        found: '没有保留策略，文件可被删除 / there is no retention policy: files can be removed',
        remedy: '运行 terraform apply，或设置 keep_files_days / run terraform apply, or set keep_files_days',
      },
    ];
  }
  const days = Math.round(retentionPolicy.retentionPeriod / DAY_S);
  const lock = retentionPolicy.isLocked === true ? '已锁定 locked' : '未锁定 not locked';
  return [fine(`文件保留 ${days} 天，${lock} / files are kept for ${days} days`)];
}
