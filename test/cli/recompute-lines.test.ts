import { describe, expect, test } from 'vitest';
import { previewLines } from '../../functions/cli/words/recompute-lines.ts';
import type { CentreChange, RecomputePreview } from '../../functions/pipeline/recompute/preview.ts';

type Place = readonly [rank: number | undefined, grade?: string];

const change = (name: string, [was, from]: Place, [is, to]: Place): CentreChange => ({
  ...{ centre: name, name, causes: ['scheme'] },
  before: { standing: 'ranked', ...(was !== undefined && { rank: was }), ...(from !== undefined && { grade: from }) },
  after: { standing: 'ranked', ...(is !== undefined && { rank: is }), ...(to !== undefined && { grade: to }) },
});

const linesOf = (...centres: readonly CentreChange[]): readonly string[] => {
  const nothing = { reports: [], outdated: [], unchangedReports: 0 } as const;
  return previewLines({ from: 'a', to: 'b', causes: ['scheme'], centres, ...nothing } satisfies RecomputePreview);
};

describe('a preview', () => {
  test('says first how many ranks and grades would move, and the furthest', () => {
    const lines = linesOf(
      change('one', [1, 'good'], [2, 'good']),
      change('two', [5, 'pass'], [1, 'good']),
      change('three', [3, 'pass'], [3, 'pass']),
    );
    expect(lines[1]).toBe(
      '  名次变动 ranks that move: 2，最多 at most 4 位 places（two #5 → #1） · 等级变动 grades that change: 1',
    );
  });

  test('does so for grades alone, and leaves the line out where none of both moves', () => {
    expect(linesOf(change('one', [1, 'good'], [1, 'pass']))[1]).toBe(
      '  名次变动 ranks that move: 0 · 等级变动 grades that change: 1',
    );
    expect(linesOf(change('one', [1, 'good'], [1, 'good']))[1]).toMatch(/^ {2}one: /);
    expect(linesOf(change('vetoed', [undefined], [undefined]))[1]).toMatch(/^ {2}vetoed: /);
  });
});
