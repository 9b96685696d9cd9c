import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';

export const TERRAFORM_FOLDER = resolve(import.meta.dirname, '../../deploy/terraform');

export interface Terraform {
  /** Why it cannot be run here; absent where it can. */
  readonly missing?: string;
  /** Why the configuration cannot be held against the providers' schemas; absent where it can. */
  readonly unprovided?: string;
}

/** What can be checked here. Providers are not fetched: they are there once `terraform init` was run in the folder. */
export async function findTerraform(): Promise<Terraform> {
  try {
    await runTerraform(['version']);
  } catch {
    return { missing: 'there is no terraform on the PATH' };
  }
  const providers = join(TERRAFORM_FOLDER, '.terraform', 'providers');
  return existsSync(providers) ? {} : { unprovided: 'terraform init was not run in deploy/terraform' };
}

export async function runTerraform(args: readonly string[]): Promise<string> {
  // Terraform would ask its maker for news.
  const env = { ...process.env, CHECKPOINT_DISABLE: '1', TF_IN_AUTOMATION: '1', TF_CLI_CONFIG_FILE: '' };
  const { stdout } = await promisify(execFile)('terraform', [...args], { cwd: TERRAFORM_FOLDER, env });
  return stdout;
}
