import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assignReviewers } from '../../../functions/domain/assignment/assign-reviewers.ts';
import type { Assignment, AssignmentRequest, CentresOf } from '../../../functions/domain/assignment/assignment.ts';
import { barBetween, municipalityKey } from '../../../functions/domain/assignment/bar-between.ts';

const NONE: CentresOf = new Map();

const centresOf = (n: number, cities: readonly string[] = []) =>
  Array.from({ length: n }, (_, i) => ({
    id: `c${i + 1}`,
    name: `中心${i + 1}`,
    city: cities.length === 0 ? undefined : cities[i % cities.length],
  }));

const panelOf = (n: number, facts: Readonly<Record<string, { own?: string; conflicts?: readonly string[] }>> = {}) =>
  Array.from({ length: n }, (_, i) => {
    const id = `r${i + 1}`;
    const { own, conflicts = [] } = facts[id] ?? {};
    return { id, name: `专家${i + 1}`, municipalities: own === undefined ? [] : [own], conflicts };
  });

const request = (changes: Partial<AssignmentRequest> = {}): AssignmentRequest => ({
  ...{ centres: centresOf(32), panel: panelOf(7), perCentre: 3, seed: '2019', held: NONE, pinned: NONE },
  ...changes,
});

function assigned(changes: Partial<AssignmentRequest> = {}): Assignment {
  const { assignment, faults } = assignReviewers(request(changes));
  if (assignment === undefined) throw new Error(`no assignment: ${JSON.stringify(faults)}`);
  return assignment;
}

const reviewersOf = ({ centresOf: own }: Assignment, centre: string): readonly string[] =>
  [...own].filter(([, centres]) => centres.includes(centre)).map(([reviewer]) => reviewer);

describe('an assignment', () => {
  test('gives every centre as many reviewers as asked for, and loads that differ by one at most', () => {
    const assignment = assigned();
    for (const { id } of centresOf(32)) expect(reviewersOf(assignment, id)).toHaveLength(3);
    // 96 seats for 7 reviewers: 13 or 14 each.
    expect(assignment.loads).toEqual({ fewest: 13, most: 14 });
  });

  test('is the same for the same seed, in whatever order reviewers and centres come, and another for another', () => {
    const one = assigned();
    const turned = assigned({ centres: centresOf(32).toReversed(), panel: panelOf(7).toReversed() });
    for (const { id } of panelOf(7)) {
      expect(new Set(turned.centresOf.get(id))).toEqual(new Set(one.centresOf.get(id)));
    }
    expect(assigned({ seed: '2020' }).centresOf).not.toEqual(one.centresOf);
  });

  test('is drawn the same on every machine', () => {
    const assignment = assigned({ centres: centresOf(4), panel: panelOf(3), perCentre: 1, seed: '汕头' });
    expect(Object.fromEntries(assignment.centresOf)).toEqual({ r1: ['c1'], r2: ['c2', 'c4'], r3: ['c3'] });
  });

  test('keeps reviewers away from their own municipality and from declared conflicts', () => {
    const cities = ['汕头市', '佛山市', '东莞市'];
    const panel = panelOf(6, { r1: { own: '汕头' }, r2: { own: '佛山市' }, r3: { conflicts: ['c3', 'c4'] } });
    const assignment = assigned({ centres: centresOf(12, cities), panel });
    for (const { id, city } of centresOf(12, cities)) {
      const reviewers = reviewersOf(assignment, id);
      if (city === '汕头市') expect(reviewers).not.toContain('r1');
      if (city === '佛山市') expect(reviewers).not.toContain('r2');
      if (['c3', 'c4'].includes(id)) expect(reviewers).not.toContain('r3');
    }
    expect(assignment.loads).toEqual({ fewest: 6, most: 6 });
  });

  test('hands over along a chain where nobody can be relieved at once', () => {
    // r1 alone may mark c1; r3 may mark c3 only: what r1 has too much goes to r2, and from r2 to r3.
    const centres = centresOf(3);
    const panel = panelOf(3, { r1: { conflicts: ['c3'] }, r2: { conflicts: ['c1'] }, r3: { conflicts: ['c1', 'c2'] } });
    const held = new Map([
      ['r1', ['c1', 'c2']],
      ['r2', ['c3']],
      ['r3', []],
    ]);
    const assignment = assigned({ centres, panel, perCentre: 1, held });
    expect(Object.fromEntries(assignment.centresOf)).toEqual({ r1: ['c1'], r2: ['c2'], r3: ['c3'] });
  });

  test('says how uneven loads are where conflicts allow no better', () => {
    const conflicts = centresOf(6).map(({ id }) => id);
    const assignment = assigned({ centres: centresOf(6), panel: panelOf(3, { r1: { conflicts } }), perCentre: 2 });
    expect(assignment.loads).toEqual({ fewest: 0, most: 6 });
  });

  test('keeps what was set by hand, also beyond the number asked for', () => {
    const pinned = new Map([
      ['r1', ['c1', 'c2']],
      ['r2', ['c1']],
    ]);
    const assignment = assigned({ centres: centresOf(4), panel: panelOf(4), perCentre: 1, pinned });
    expect(reviewersOf(assignment, 'c1')).toEqual(['r1', 'r2']);
    expect(assignment.centresOf.get('r1')).toEqual(['c1', 'c2']);
  });
});

describe('a later assignment', () => {
  const before = assigned();

  test('with nothing new changes nothing', () => {
    const again = assigned({ held: before.centresOf, seed: 'another' });
    expect(again.centresOf).toEqual(before.centresOf);
    expect([again.added, again.removed]).toEqual([[], []]);
  });

  test('with one more reviewer moves no more than the new one is to have', () => {
    const more = assigned({ panel: panelOf(8), held: before.centresOf });
    expect(more.loads).toEqual({ fewest: 12, most: 12 });
    expect(more.added).toHaveLength(12);
    expect(more.removed).toHaveLength(12);
    expect(new Set(more.added.map(({ reviewer }) => reviewer))).toEqual(new Set(['r8']));
  });

  test('does not hang on the order in which the list names what was held', () => {
    const turned = new Map([...before.centresOf].map(([id, centres]) => [id, centres.toReversed()]));
    const more = { panel: panelOf(8) };
    expect(assigned({ ...more, held: turned }).centresOf).toEqual(
      assigned({ ...more, held: before.centresOf }).centresOf,
    );
  });

  test('replaces whoever declares a conflict, and nobody else', () => {
    const [centre = ''] = before.centresOf.get('r1') ?? [];
    const next = assigned({ panel: panelOf(7, { r1: { conflicts: [centre] } }), held: before.centresOf });
    expect(next.removed.filter((pair) => pair.centre === centre)).toEqual([{ reviewer: 'r1', centre }]);
    expect(next.added.filter((pair) => pair.centre === centre)).toHaveLength(1);
    expect(next.loads).toEqual({ fewest: 13, most: 14 });
  });

  test('hands on what belonged to a reviewer who left', () => {
    const next = assigned({ panel: panelOf(6), held: before.centresOf });
    expect(new Set(next.removed.map(({ reviewer }) => reviewer))).toEqual(new Set(['r7']));
    expect(next.loads).toEqual({ fewest: 16, most: 16 });
  });

  test('with fewer reviewers for each centre takes from those who have most', () => {
    const fewer = assigned({ perCentre: 2, held: before.centresOf });
    expect(fewer.added.length).toBeLessThanOrEqual(2);
    expect(fewer.loads.most - fewer.loads.fewest).toBeLessThanOrEqual(1);
  });

  test('forgets centres that are no longer in the round', () => {
    const held = new Map([['r1', ['gone', 'c1']]]);
    const next = assigned({ centres: centresOf(2), panel: panelOf(2), perCentre: 1, held });
    expect(next.removed).toEqual([{ reviewer: 'r1', centre: 'gone' }]);
  });
});

describe('what cannot be assigned', () => {
  test('names every centre with too few reviewers, who may mark it, and why the others may not', () => {
    const panel = panelOf(3, { r1: { own: '汕头市' }, r2: { conflicts: ['c1'] } });
    const { faults } = assignReviewers(request({ centres: centresOf(2, ['汕头市']), panel, perCentre: 3 }));
    expect(faults).toEqual([
      {
        kind: 'too-few-reviewers',
        centre: 'c1',
        allowed: ['r3'],
        barred: [
          { reviewer: 'r1', bar: 'own-municipality' },
          { reviewer: 'r2', bar: 'conflict' },
        ],
      },
      {
        kind: 'too-few-reviewers',
        centre: 'c2',
        allowed: ['r2', 'r3'],
        barred: [{ reviewer: 'r1', bar: 'own-municipality' }],
      },
    ]);
  });

  test('names what was set by hand against a conflict', () => {
    const pinned = new Map([['r1', ['c1']]]);
    const { faults } = assignReviewers(request({ panel: panelOf(7, { r1: { conflicts: ['c1'] } }), pinned }));
    expect(faults).toEqual([{ kind: 'pinned-and-barred', centre: 'c1', reviewer: 'r1', bar: 'conflict' }]);
  });

  test('says that there is nobody', () => {
    expect(assignReviewers(request({ panel: [] })).faults).toEqual([{ kind: 'no-reviewers' }]);
  });
});

describe('whatever the conflicts', () => {
  /** The least largest load and the largest least one, found by trying every assignment. */
  function bestLoads({ centres, panel, perCentre }: AssignmentRequest): { fewest: number; most: number } | undefined {
    const subsets = (items: readonly string[], n: number): string[][] =>
      n === 0 ? [[]] : items.flatMap((item, i) => subsets(items.slice(i + 1), n - 1).map((rest) => [item, ...rest]));
    let best: { fewest: number; most: number } | undefined;
    const go = (place: number, loads: ReadonlyMap<string, number>): void => {
      const centre = centres[place];
      if (centre === undefined) {
        const all = panel.map(({ id }) => loads.get(id) ?? 0);
        const [fewest, most] = [Math.min(...all), Math.max(...all)];
        best = { fewest: Math.max(fewest, best?.fewest ?? 0), most: Math.min(most, best?.most ?? Number.MAX_VALUE) };
        return;
      }
      const allowed = panel.filter((one) => barBetween(one, centre) === undefined).map(({ id }) => id);
      for (const chosen of subsets(allowed, perCentre)) {
        go(place + 1, new Map([...loads, ...chosen.map((id) => [id, (loads.get(id) ?? 0) + 1] as const)]));
      }
    };
    go(0, new Map());
    return best;
  }

  test('an assignment is found when there is one, keeps to them, and no other has more even loads', () => {
    const cases = fc.record({
      centres: fc.integer({ min: 1, max: 4 }),
      reviewers: fc.integer({ min: 1, max: 4 }),
      perCentre: fc.integer({ min: 1, max: 2 }),
      bars: fc.array(fc.tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 })), { maxLength: 8 }),
      seed: fc.string(),
    });
    fc.assert(
      fc.property(cases, ({ centres, reviewers, perCentre, bars, seed }) => {
        const conflicts = Object.fromEntries(
          [1, 2, 3, 4].map((r) => [
            `r${r}`,
            { conflicts: bars.filter(([one]) => one === r).map(([, centre]) => `c${centre}`) },
          ]),
        );
        const asked = request({ centres: centresOf(centres), panel: panelOf(reviewers, conflicts), perCentre, seed });
        const { assignment } = assignReviewers(asked);
        expect(assignment?.loads).toEqual(bestLoads(asked));
        for (const { id } of asked.centres) {
          if (assignment !== undefined) expect(reviewersOf(assignment, id)).toHaveLength(perCentre);
        }
        for (const one of asked.panel) {
          for (const centre of assignment?.centresOf.get(one.id) ?? []) expect(one.conflicts).not.toContain(centre);
        }
      }),
    );
  });

  test('three thousand centres and sixty reviewers are assigned in seconds', () => {
    const assignment = assigned({
      centres: centresOf(3000, ['甲市', '乙市', '丙市']),
      panel: panelOf(60),
      perCentre: 3,
    });
    expect(assignment.loads).toEqual({ fewest: 150, most: 150 });
  }, 20_000);
});

describe('municipalities', () => {
  test.each([
    ['汕头', '汕头市'],
    [' 汕头 市', '汕头市'],
    ['Shantou', 'SHANTOU'],
    ['ＡＢ', 'ab'],
  ])('%j and %j are one', (one, other) => {
    expect(municipalityKey(one)).toBe(municipalityKey(other));
  });

  test('an unknown one bars nobody', () => {
    expect(barBetween({ municipalities: [''], conflicts: [] }, { id: 'a', city: undefined })).toBeUndefined();
    expect(barBetween({ municipalities: ['汕头'], conflicts: [] }, { id: 'a', city: '' })).toBeUndefined();
  });
});
