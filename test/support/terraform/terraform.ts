import { execFile } from 'node:child_process';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';

const ROOT = resolve(import.meta.dirname, '../../..');
/** What the configuration reads beside itself. */
const READ = [
  'deploy/functions.yaml',
  'deploy/terraform',
  'firestore.indexes.json',
  'firestore.rules',
  'sheets-templates',
];

/** Why Terraform cannot be run here; `undefined` where it can. */
export async function whyNoTerraform(): Promise<string | undefined> {
  return runTerraform(['version'], { cwd: ROOT }).then(
    () => undefined,
    () => 'there is no terraform on the PATH',
  );
}

export interface TerraformPlace {
  readonly cwd: string;
  /** Of `startStandInProviders`. */
  readonly reattach?: string;
}

export async function runTerraform(args: readonly string[], { cwd, reattach }: TerraformPlace): Promise<string> {
  const env = {
    PATH: process.env['PATH'],
    // Terraform would ask its maker for news, and look for a configuration of the person's.
    ...{ CHECKPOINT_DISABLE: '1', TF_IN_AUTOMATION: '1', TF_CLI_CONFIG_FILE: '/dev/null' },
    ...(reattach !== undefined && { TF_REATTACH_PROVIDERS: reattach }),
  };
  const { stdout } = await promisify(execFile)('terraform', [...args], { cwd, env });
  return stdout;
}

export interface ConfigurationCopy extends AsyncDisposable {
  /** The folder with the `.tf` files. */
  readonly folder: string;
}

/** A copy of the configuration with all that it reads, to be changed at will. */
export async function copyConfiguration(): Promise<ConfigurationCopy> {
  const copy = await mkdtemp(join(tmpdir(), 'terraform-'));
  const isOurs = (path: string): boolean => !/[/\\]\.(terraform|zips)([/\\]|$)/.test(path);
  for (const path of READ) await cp(join(ROOT, path), join(copy, path), { recursive: true, filter: isOurs });
  return {
    folder: join(copy, 'deploy', 'terraform'),
    [Symbol.asyncDispose]: () => rm(copy, { recursive: true, force: true }),
  };
}
