import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { printCode } from '../../functions/domain/print/print-code.ts';
import { paths } from '../../functions/pipeline/document-paths.ts';
import { bodyOf } from '../../functions/pipeline/documents.ts';
import type { PrintRecord } from '../../functions/pipeline/paper/print-record.ts';
import { runRound } from '../../functions/pipeline/run-round.ts';
import { aReadyWorkspace } from '../support/a-workspace.ts';
import { collect as listed } from '../support/collect.ts';
import { runCli } from '../support/run-cli.ts';

describe('paper at a terminal', () => {
  test('is printed with the run where the round wants it, taken in by codes from a file, and told of', async () => {
    await using workspace = await aReadyWorkspace();
    const office = await workspace.open();
    const { definition, store } = office;
    const { round } = definition;
    const materials = { ...round.materials, print: { withRun: true } };
    const own = { ...office, definition: { ...definition, round: { ...round, materials } } };
    const { printed, tookMs } = await runRound(own);
    expect(printed?.made.length).toBeGreaterThan(0);
    expect(tookMs.print).toBeDefined();
    expect((await runRound(own)).printed).toMatchObject({ made: [], unchanged: printed?.made.length });
    expect((await runRound(office)).printed).toBeUndefined();
    const [first] = await listed(store.list(paths.prints(round.id)));
    const print = first && bodyOf<PrintRecord>(first);
    await office[Symbol.asyncDispose]();

    const code = printCode(print?.version ?? '', 1);
    const file = join(workspace.folder, 'scanned.txt');
    await writeFile(file, `${code.toLowerCase()}\nNENT-QAXB-N21A\n`);
    const at = ['--workspace', workspace.folder];
    const taken = await runCli([...at, 'intake', '--file', file]);
    expect(taken).toMatchObject({ code: 3, stdout: expect.stringContaining(`✓ ${code} `) });
    expect(taken.stdout).toContain('✗ NENT-QAXB-N21A ');
    const again = await runCli([...at, 'intake', '--file', '-', '--json'], { input: code });
    expect(again.code).toBe(0);
    expect(JSON.parse(again.stdout)).toMatchObject({
      outcomes: [{ kind: 'taken', centre: print?.centre, isNew: false }],
    });
    const verified = await runCli([...at, 'verify', code]);
    expect(verified).toMatchObject({ code: 0, stdout: expect.stringMatching(/the accepted version\n.*is in: /) });
    expect(await runCli([...at, 'intake', '--file', join(workspace.folder, 'absent')])).toMatchObject({ code: 2 });
  });
});
