import { resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { definitionIn } from '../../../../functions/compose.ts';
import type { Round } from '../../../../functions/domain/round/round.ts';
import { schemeOver } from '../../../../functions/domain/round/scheme-over.ts';
import { compareRuns, runState } from '../../../../functions/domain/scoring/compare/compare-runs.ts';
import type { Comparison, SharedChange } from '../../../../functions/domain/scoring/compare/share-change.ts';
import { scoreRound } from '../../../../functions/domain/scoring/score-round.ts';
import type { CentreResult } from '../../../../functions/domain/scoring/score-tree.ts';
import type { CentreInput } from '../../../../functions/domain/scoring/standing.ts';
import { inputsOf } from '../../../support/seeded-inputs.ts';

const folder = resolve(import.meta.dirname, '../../../../sheets-templates/guangdong-2019');
const shipped = async (): Promise<Round> => (await definitionIn(folder)).round;

interface Run {
  readonly round: Round;
  readonly results: readonly CentreResult[];
}

function stateOf(round: Round, inputs: readonly CentreInput[]): Run {
  return { round, results: JSON.parse(JSON.stringify(scoreRound(round, inputs).results)) };
}

const compared = (before: Run, after: Run): Comparison =>
  compareRuns(runState(before.round, before.results), runState(after.round, after.results));

function withScheme(round: Round, content: object): Round {
  const { value, faults } = schemeOver(round, content);
  if (value === undefined) throw new Error(JSON.stringify(faults));
  return { ...round, scheme: value };
}

const sumOf = ({ shares }: SharedChange): number => Object.values(shares).reduce((sum, share) => sum + share, 0);

function expectExact({ units }: Comparison, before: Run, after: Run): void {
  const find = (state: Run, unit: string) => state.results.find(({ centre }) => centre === unit);
  let shared = 0;
  for (const { unit, score, rank } of units) {
    const [was, is] = [find(before, unit), find(after, unit)];
    if (score !== undefined) {
      shared += 1;
      expect(score.difference).toBe((is?.exact ?? 0) - (was?.exact ?? 0));
      expect(Math.abs(sumOf(score) - score.difference)).toBeLessThan(1e-9);
    }
    if (rank !== undefined) {
      expect(rank.difference).toBe((is?.rank ?? 0) - (was?.rank ?? 0));
      expect(Math.abs(sumOf(rank) - rank.difference)).toBeLessThan(1e-9);
    }
  }
  expect(shared).toBeGreaterThan(20);
}

const VETOED = ['c5', 'c12'];

/** What a change of one kind makes of the inputs or of the round. */
const CHANGES = {
  data: (inputs: readonly CentreInput[]) =>
    inputs.map((input, i) => (i % 7 === 0 ? withFigures(input, (value) => value * 2 + 1) : input)),
  reviews: (inputs: readonly CentreInput[]) =>
    inputs.map((input, i) => ({ ...input, reviews: i % 5 === 0 ? input.reviews.slice(1) : input.reviews })),
  // Of two who would be ranked: it takes them out of the set and of the ranking.
  veto: (inputs: readonly CentreInput[]) =>
    inputs.map((input) => (VETOED.includes(input.centre) ? { ...input, veto: { reason: '材料造假' } } : input)),
} as const;

function withFigures(input: CentreInput, change: (value: number) => number): CentreInput {
  if (input.submitted === undefined) return input;
  const figures = input.submitted.figures.map((figure) =>
    figure.reading.kind === 'number'
      ? { ...figure, reading: { ...figure.reading, value: change(figure.reading.value) } }
      : figure,
  );
  return { ...input, submitted: { ...input.submitted, figures } };
}

const WEIGHTS = { parts: { quantitative: 0.6, qualitative: 0.4 } };
const SETTINGS = { treatment: { method: 'none' } };

describe('two runs of one round', () => {
  test('that are equal differ in nothing', async () => {
    const round = await shipped();
    const state = stateOf(round, inputsOf(round, 'a'));
    const { causes, units } = compared(state, state);
    expect(causes).toEqual([]);
    expect(units.filter(({ score }) => score !== undefined && score.difference !== 0)).toEqual([]);
  });

  test.each(['data', 'reviews'] as const)('that differ in %s alone have it as their only cause', async (kind) => {
    const round = await shipped();
    const inputs = inputsOf(round, 'a');
    const [before, after] = [stateOf(round, inputs), stateOf(round, CHANGES[kind](inputs))];
    const found = compared(before, after);
    expect(found.causes).toEqual([kind]);
    expectExact(found, before, after);
  });

  test('a veto acts by the reference set and by who may be ranked', async () => {
    const round = await shipped();
    const inputs = inputsOf(round, 'a');
    const [before, after] = [stateOf(round, inputs), stateOf(round, CHANGES.veto(inputs))];
    const found = compared(before, after);
    expect(found.causes).toEqual(['reference', 'standing']);
    expectExact(found, before, after);
    // Who may be ranked moves no score.
    expect(found.units.every(({ score }) => score === undefined || score.shares.standing === 0)).toBe(true);
    expect(found.units.some(({ rank }) => (rank?.shares.standing ?? 0) !== 0)).toBe(true);
    const vetoed = found.units.find(({ unit }) => unit === VETOED[0]);
    expect(vetoed?.before?.rank).toBeDefined();
    expect(vetoed).not.toHaveProperty('rank');
  });

  test('weights and other settings are told apart', async () => {
    const round = await shipped();
    const inputs = inputsOf(round, 'a');
    const before = stateOf(round, inputs);
    expect(compared(before, stateOf(withScheme(round, WEIGHTS), inputs)).causes).toEqual(['weights']);
    expect(compared(before, stateOf(withScheme(round, SETTINGS), inputs)).causes).toEqual(['settings']);
    const after = stateOf(withScheme(round, { ...WEIGHTS, ...SETTINGS }), inputs);
    const found = compared(before, after);
    expect(found.causes).toEqual(['weights', 'settings']);
    expectExact(found, before, after);
  });

  test('everything at once sums exactly, and a stored score that cannot be computed any more is told as such', async () => {
    const round = await shipped();
    const inputs = inputsOf(round, 'a');
    const before = stateOf(round, inputs);
    const changed = CHANGES.data(CHANGES.reviews(CHANGES.veto(inputs)));
    const after = stateOf(withScheme(round, { ...WEIGHTS, ...SETTINGS }), changed);
    const found = compared(before, after);
    expect(found.causes).toEqual(['data', 'reviews', 'weights', 'settings', 'reference', 'standing']);
    expectExact(found, before, after);

    const older = {
      ...before,
      results: before.results.map((result) =>
        result.exact === undefined ? result : { ...result, exact: result.exact - 0.5 },
      ),
    };
    const withRest = compared(older, after);
    expect(withRest.causes).toContain('program');
    expectExact(withRest, older, after);
    expect(withRest.units.find(({ score }) => score !== undefined)?.score?.shares.program).toBeCloseTo(0.5, 9);
  });

  test('a cause that changes nothing for a centre has no share in it', async () => {
    const round = await shipped();
    const inputs = inputsOf(round, 'a');
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: 39 }), async (only) => {
        // One reviewer less for one centre: no other centre's score moves by it.
        const fewer = inputs.map((input, i) => (i === only ? { ...input, reviews: input.reviews.slice(1) } : input));
        const found = compared(stateOf(round, inputs), stateOf(withScheme(round, WEIGHTS), fewer));
        for (const { unit, score } of found.units) {
          if (unit !== inputs[only]?.centre && score?.shares.reviews !== undefined)
            expect(score.shares.reviews).toBe(0);
        }
      }),
      { numRuns: 5 },
    );
  });
});
