import { expect, test } from 'vitest';
import { findTerraform, runTerraform } from '../support/terraform.ts';

const { missing, unprovided } = await findTerraform();

test(`every file has Terraform’s own format${missing ? ` (skipped: ${missing})` : ''}`, async ({ skip }) => {
  skip(missing !== undefined, missing);
  await expect(runTerraform(['fmt', '-check', '-diff', '-recursive'])).resolves.toBe('');
});

const why = missing ?? unprovided;
test(`the configuration is valid for its providers${why ? ` (skipped: ${why})` : ''}`, async ({ skip }) => {
  skip(why !== undefined, why);
  const { valid, diagnostics } = JSON.parse(await runTerraform(['validate', '-json']));
  expect({ valid, diagnostics }).toEqual({ valid: true, diagnostics: [] });
});
