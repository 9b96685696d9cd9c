import { z } from 'zod';
import { fine } from '../../domain/health/finding.ts';
import type { Checkup } from '../../ports/checkup.ts';
import { type AskGoogle, refused } from './ask-google.ts';

const releaseSchema = z.object({ rulesetName: z.string() });
const rulesetSchema = z.object({ source: z.object({ files: z.array(z.object({ content: z.string() })) }) });

export interface RulesExpected {
  readonly project: string;
  readonly database: string;
  /** The text of `firestore.rules`. */
  readonly expected: () => Promise<string>;
}

const APPLY = '运行 terraform apply 或 firebase deploy --only firestore / run either';

/** Whether the rules in force are those of `firestore.rules`, which let nobody in. */
export function checkRules(ask: AskGoogle, { project, database, expected }: RulesExpected): Checkup {
  const root = 'https://firebaserules.googleapis.com/v1';
  const release = database === '(default)' ? 'cloud.firestore' : `cloud.firestore/${database}`;
  return {
    name: 'rules',
    needs: ['database'],
    examine: async () => {
      const released = await ask(`${root}/projects/${project}/releases/${release}`);
      if (released.status !== 200) return [refused(released, { thing: release, missing: APPLY })];
      const { rulesetName } = releaseSchema.parse(released.data);
      const ruleset = await ask(`${root}/${rulesetName}`);
      if (ruleset.status !== 200) return [refused(ruleset, { thing: rulesetName, missing: APPLY })];
      const { files } = rulesetSchema.parse(ruleset.data).source;
      const isOurs = files.length === 1 && files[0]?.content.trim() === (await expected()).trim();
      if (isOurs) return [fine('firestore.rules')];
      return [
        {
          health: 'fault',
          found: '生效的规则与 firestore.rules 不同 / other rules than those of firestore.rules are in force',
          remedy: APPLY,
        },
      ];
    },
  };
}
