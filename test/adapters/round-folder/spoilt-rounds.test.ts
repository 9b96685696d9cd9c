import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isMap, isSeq, type Node, parseDocument } from 'yaml';
import { openRoundFolder } from '../../../functions/adapters/round-folder/open-round-folder.ts';
import type { DefinitionFault } from '../../../functions/domain/problems/catalogue.ts';
import { isProblem } from '../../../functions/domain/problems/problem.ts';
import { aRoundFolder, shippedRound } from '../../support/a-round-folder.ts';

/** What anybody may do to a file by hand, on the parsed content: pick a place by numbers, then change it. */
interface Spoiling {
  readonly way: readonly number[];
  readonly change: 'drop' | 'rename' | 'repeat' | 'replace';
  readonly value: unknown;
}

const spoiling: fc.Arbitrary<Spoiling> = fc.record({
  way: fc.array(fc.nat(30), { minLength: 1, maxLength: 6 }),
  change: fc.constantFrom('drop', 'rename', 'repeat', 'replace'),
  value: fc.oneof(
    fc.constantFrom(null, '', [], {}, true, -1, 0, 1e300, '约30', 'null', 'credit', [null], { zh: 1 }),
    fc.jsonValue({ maxDepth: 2 }),
  ),
});

function spoil(node: Node | null, { way, change, value }: Spoiling): void {
  const [turn = 0, ...rest] = way;
  if (!(isMap(node) || isSeq(node)) || node.items.length === 0) return;
  const position = turn % node.items.length;
  const item = node.items[position];
  const child = isMap(node) ? node.items[position]?.value : item;
  if (rest.length > 0 && (isMap(child) || isSeq(child))) spoil(child, { way: rest, change, value });
  else if (change === 'drop') node.items.splice(position, 1);
  else if (change === 'repeat') node.items.splice(position, 0, item as never);
  else if (isMap(node)) {
    const pair = node.items[position];
    if (pair !== undefined && change === 'rename') pair.key = String(value);
    else if (pair !== undefined) pair.value = value;
  } else node.items[position] = value as never;
}

/** The faults of a refused round, `undefined` for one that was loaded; nothing else may come out. */
function faultsIn(outcome: unknown): readonly DefinitionFault[] | undefined {
  if (isProblem(outcome, 'ROUND_INVALID')) return outcome.details.faults;
  expect(outcome).toHaveProperty('digest');
  return undefined;
}

const rounds = ['guangdong-2019', 'example-english'];
const yamlFiles = ['round.yaml', 'return.yaml', 'scorecard.yaml', 'ledger.yaml'];

describe('a spoilt round', () => {
  test.each(rounds)('%s either loads or is refused with faults that say everything', async (name) => {
    await using round = await aRoundFolder(name);
    const load = () => openRoundFolder({ folder: round.folder }).load();
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...yamlFiles),
        fc.array(spoiling, { minLength: 1, maxLength: 4 }),
        async (...spoilt) => {
          const [file, spoilings] = spoilt;
          const document = parseDocument(await readFile(join(shippedRound(name), file), 'utf8'));
          for (const one of spoilings) spoil(document.contents, one);
          await round.write(file, String(document));
          const outcome = await load().catch((error: unknown) => error);
          await round.write(file, await readFile(join(shippedRound(name), file)));
          for (const fault of faultsIn(outcome) ?? []) {
            expect(fault).toMatchObject({ line: expect.any(Number), path: expect.any(String) });
            expect(fault.found).toMatch(/./);
            expect(fault.expected).toMatch(/./);
            expect(fault.expected).not.toMatch(/Invalid|Expected|Unrecognized/);
          }
        },
      ),
      { numRuns: 50 },
    );
  });

  test('any piece cut out of any file, or any text put in, is a fault or harmless', async () => {
    await using round = await aRoundFolder();
    const files = [...yamlFiles, 'centres.csv', 'hosting-units.csv'];
    const noise = fc.string({ unit: fc.constantFrom(...',"\'\n\t:-#&*|>[]{}：，汕é \u0000') });
    await fc.assert(
      fc.asyncProperty(
        fc.record({
          file: fc.constantFrom(...files),
          share: fc.double({ min: 0, max: 1, noNaN: true }),
          cut: fc.nat(40),
          noise,
        }),
        async ({ file, share, cut, noise: put }) => {
          const bytes = await readFile(join(shippedRound('guangdong-2019'), file));
          const start = Math.floor(share * bytes.length);
          await round.write(
            file,
            Buffer.concat([bytes.subarray(0, start), Buffer.from(put), bytes.subarray(start + cut)]),
          );
          const outcome = await openRoundFolder({ folder: round.folder })
            .load()
            .catch((error: unknown) => error);
          await round.write(file, bytes);
          expect(faultsIn(outcome)).not.toEqual([]);
        },
      ),
      { numRuns: 50 },
    );
  });
});
