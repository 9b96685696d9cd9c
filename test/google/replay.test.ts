import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readSequences, replay, whyNot } from '../support/google/replay.ts';
import { startDesk } from '../support/google/start-desk.ts';

const path = fileURLToPath(new URL('../../../shared/data/sheets-api/recorded-sequences.jsonl', import.meta.url));
const isMissing = !existsSync(path);
const sequences = isMissing ? [] : readSequences(path);
const replayed = sequences.filter((sequence) => whyNot(sequence) === undefined);

describe.skipIf(isMissing)('recorded traffic (../shared/data/sheets-api)', () => {
  it.each(replayed.map((sequence) => [sequence.cassette, sequence] as const))(
    '%s is answered as Google answered it',
    async (_, sequence) => {
      await using desk = await startDesk();
      expect(await replay(sequence, desk.origin)).toEqual([]);
    },
  );

  it('stands in docs/desk.md, sequence by sequence, with the reason where it is out', () => {
    const [, section = ''] = readFileSync('docs/desk.md', 'utf8').split('## Recorded sequences');
    const table = section.split('\n').flatMap((line) => {
      const [, cassette, outcome] = /^\| `(\w+\.\w+)` \| (.+) \|$/.exec(line) ?? [];
      return cassette === undefined ? [] : [[cassette, outcome]];
    });
    expect(table).toEqual(sequences.map((sequence) => [sequence.cassette, whyNot(sequence) ?? 'passes']));
  });

  it('is nearly all within the subset', () => {
    expect(replayed.length).toBeGreaterThanOrEqual(85);
  });
});
