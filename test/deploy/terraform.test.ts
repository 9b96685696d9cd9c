import { appendFile, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type StandInProviders, startStandInProviders } from '../support/terraform/stand-in-providers.ts';
import { copyConfiguration, runTerraform, whyNoTerraform } from '../support/terraform/terraform.ts';

const why = await whyNoTerraform();

let providers: StandInProviders;
beforeAll(async () => {
  const file = join(import.meta.dirname, 'data', 'terraform-schemas.json');
  providers = await startStandInProviders(JSON.parse(await readFile(file, 'utf8')));
});
afterAll(() => providers[Symbol.asyncDispose]());

/** What Terraform has to say of the configuration, with something more in it. */
async function complaints(more = ''): Promise<readonly string[]> {
  await using copy = await copyConfiguration();
  await appendFile(join(copy.folder, 'main.tf'), more);
  const place = { cwd: copy.folder, reattach: providers.reattach };
  await runTerraform(['init', '-backend=false', '-input=false'], place);
  // It ends with 1 where it complains; its answer is on standard output all the same.
  const answer = await runTerraform(['validate', '-json'], place).catch((error: { stdout: string }) => error.stdout);
  return (JSON.parse(answer) as { diagnostics: readonly { summary: string }[] }).diagnostics.map(
    ({ summary }) => summary,
  );
}

describe(`Terraform${why === undefined ? '' : ` (skipped: ${why})`}`, () => {
  test('finds every file in its own format', async ({ skip }) => {
    skip(why !== undefined, why);
    const cwd = join(import.meta.dirname, '../../deploy/terraform');
    await expect(runTerraform(['fmt', '-check', '-diff', '-recursive'], { cwd })).resolves.toBe('');
  });

  test('finds the configuration valid for the providers’ schemas', async ({ skip }) => {
    skip(why !== undefined, why);
    expect(await complaints()).toEqual([]);
  });

  test.for([
    ['an argument that there is not', 'bucket_name = "x"', 'Unsupported argument'],
    ['a block that there is not', 'lifecycle_rules {}', 'Unsupported block type'],
    ['a missing argument', '', 'Missing required argument'],
    ['a value of another type', 'location = ["x"]', 'Incorrect attribute value type'],
    ['a name that nothing has', 'location = google_storage_bucket.nobodys.name', 'Reference to undeclared resource'],
  ])('would find %s', async ([, body, complaint], { skip }) => {
    skip(why !== undefined, why);
    expect(await complaints(`resource "google_storage_bucket" "trial" {\n  name = "trial"\n  ${body}\n}\n`)).toContain(
      complaint,
    );
  });
});
