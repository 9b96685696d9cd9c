import { existsSync, globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { kebabCase, readFunctionTable } from '../../deploy/function-table.ts';
import { readCloudEnvironment } from '../../functions/compose/environment.ts';
import { FUNCTIONS } from '../../functions/compose/served-office.ts';
import { isProblem } from '../../functions/domain/problems/problem.ts';

const { functions, schedules } = readFunctionTable();
const names = Object.keys(functions);
const terraform = globSync('deploy/terraform/*.tf')
  .map((file) => readFileSync(file, 'utf8'))
  .join('\n');

/** The accounts that a function's doors admit: `scheduler`, `tasks`, `admins`. Drive has none. */
function admitted(name: string): readonly string[] {
  const source = readFileSync(`functions/entry/${kebabCase(name)}.ts`, 'utf8');
  return [...source.matchAll(/\ballow\(([^)]*)\)/g)].flatMap(([, kinds = '']) => kinds.match(/\w+/g) ?? []);
}

describe('the table of functions', () => {
  test('has every function that the code knows, and no other', () => {
    expect(names.map(kebabCase).sort()).toEqual([...FUNCTIONS].sort());
  });

  test('names the functions as docs/cloud.md does', () => {
    const told = readFileSync('docs/cloud.md', 'utf8').matchAll(/^\| `(\w+)` \| called|^\| `([a-z][A-Za-z]+)` \| /gm);
    const listed = [...told].map(([, , name]) => name).filter((name) => name !== undefined);
    expect(listed.sort()).toEqual([...names].sort());
  });

  test.each(names)('%s has its code where the bundler looks for it, under the entry point that is deployed', (name) => {
    const file = `functions/entry/${kebabCase(name)}.ts`;
    expect(existsSync(file)).toBe(true);
    expect(readFileSync(file, 'utf8')).toContain(`entryPoint: '${name}'`);
  });

  test.each(names)('%s can be reached from outside only if somebody outside may call it', (name) => {
    const isForPeople = admitted(name).includes('admins') || admitted(name).length === 0;
    expect(functions[name]?.openTo).toBe(isForPeople ? 'internet' : 'project');
  });

  test('exactly the functions that admit Cloud Scheduler are scheduled', () => {
    expect(Object.keys(schedules).sort()).toEqual(names.filter((name) => admitted(name).includes('scheduler')).sort());
  });

  test('Scheduler waits a little longer than a function may take, so that it never calls into a call under way', () => {
    for (const [name, { deadlineSeconds }] of Object.entries(schedules)) {
      expect(deadlineSeconds).toBeGreaterThanOrEqual(functions[name]?.timeoutSeconds ?? Number.POSITIVE_INFINITY);
    }
  });

  test('Cloud Tasks waits ten minutes, longer than any function that does its tasks may take', () => {
    const doing = names.filter((name) => admitted(name).includes('tasks'));
    expect(doing.length).toBeGreaterThan(0);
    for (const name of doing) expect(functions[name]?.timeoutSeconds).toBeLessThan(600);
  });

  test('only the function that prints takes the browser along', () => {
    expect(names.filter((name) => functions[name]?.prints)).toEqual(['render']);
  });
});

describe('the environment that Terraform sets', () => {
  const blocks = [...terraform.matchAll(/^ {2}(?:mail_)?environment = (?:.* in )?\{\n([\s\S]*?)^ {2}\}/gm)];
  const set = blocks.flatMap(([, block = '']) => [...block.matchAll(/^ {4}(\w+) +=/gm)].map(([, name = '']) => name));
  const secrets = [...new Set(Object.values(functions).flatMap(({ secrets: own = [] }) => own))];

  test('has every variable that the cloud profile cannot do without', () => {
    const missing = ((): readonly string[] => {
      try {
        readCloudEnvironment({});
        return [];
      } catch (error) {
        if (!isProblem(error, 'ENVIRONMENT_INVALID')) throw error;
        return error.details.faults.map(({ variable }) => variable);
      }
    })();
    expect(missing).toContain('BUCKET');
    expect([...set, ...secrets]).toEqual(expect.arrayContaining([...missing]));
  });

  test('has none that the code does not read', () => {
    const schema = readFileSync('functions/compose/environment.ts', 'utf8');
    expect(blocks).toHaveLength(2);
    expect(set).toContain('SMTP_HOST');
    expect(set.length).toBeGreaterThan(15);
    for (const name of [...set, ...secrets]) expect(schema).toMatch(new RegExp(`^ {2}${name}: `, 'm'));
  });

  test('keeps each secret to the functions that need it', () => {
    expect(set.filter((name) => secrets.includes(name))).toEqual([]);
    const holders = (secret: string) => names.filter((name) => functions[name]?.secrets?.includes(secret)).sort();
    expect(holders('CHANNEL_SECRET')).toEqual(['onChange', 'renewChannel']);
    expect(holders('SMTP_PASSWORD')).toEqual(['notices']);
    expect(secrets.sort()).toEqual(['CHANNEL_SECRET', 'SMTP_PASSWORD']);
  });
});

describe('Terraform', () => {
  test('lets Scheduler call a function at the very address that its token is made for', () => {
    const job = /resource "google_cloud_scheduler_job"[\s\S]*?^\}/m.exec(terraform)?.[0] ?? '';
    const uri = /\buri += (.+)$/m.exec(job)?.[1];
    expect(uri).toBe('local.url[each.key]');
    expect(/\baudience += (.+)$/m.exec(job)?.[1]).toBe(uri);
  });

  test('alerts on words that the functions do log', () => {
    const logged = globSync('functions/entry/**/*.ts')
      .map((file) => readFileSync(file, 'utf8'))
      .join('\n');
    const fields = [...terraform.matchAll(/jsonPayload\.(\w+)/g)].map(([, field]) => field);
    expect(fields.length).toBeGreaterThan(3);
    for (const field of fields) expect(logged).toMatch(new RegExp(`\\b${field}\\b`));
  });

  test('explains every alert in docs/deploy.md', () => {
    const told = readFileSync('docs/deploy.md', 'utf8');
    const named = [...terraform.matchAll(/content = "docs\/deploy\.md, section “Alerts”, ([^"]+)"/g)].flatMap(
      ([, name = '']) =>
        name.startsWith('${')
          ? [...terraform.matchAll(/^ {4}(\S+) += \{ above = /gm)].map(([, key = '']) => key)
          : [name],
    );
    expect(named.length).toBeGreaterThan(4);
    for (const name of named) expect(told).toContain(`**${name}**`);
  });
});
