import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { definitionIn } from '../../../functions/compose.ts';
import { scoreUnits } from '../../../functions/domain/scoring/engine/score-units.ts';
import { judge, roundUnits } from '../../../functions/domain/scoring/round-units.ts';
import { scoreRound } from '../../../functions/domain/scoring/score-round.ts';
import type { CentreResult } from '../../../functions/domain/scoring/score-tree.ts';
import { storedUnits } from '../../../functions/domain/scoring/stored-units.ts';
import { inputsOf } from '../../support/seeded-inputs.ts';

const folder = (name: string): string => resolve(import.meta.dirname, '../../../sheets-templates', name);

test.each(['guangdong-2019', 'example-english', 'makerspace-points'])(
  'the results of %s hold all that its scores came from',
  async (name) => {
    const { round } = await definitionIn(folder(name));
    const inputs = inputsOf(round, 'c');
    const stored: CentreResult[] = JSON.parse(JSON.stringify(scoreRound(round, inputs).results));
    const units = roundUnits(round, judge(round, inputs));
    const found = storedUnits(round, stored);
    expect(found.map(({ input }) => input)).toEqual(units.map(({ input }) => input));
    const byCentre = new Map(stored.map((result) => [result.centre, result]));
    for (const { input } of found) {
      const again = scoreUnits(input);
      const results = again.units.map((unit) => byCentre.get(unit));
      expect(again.total).toEqual(results.map((result) => result?.exact));
      expect(again.ranks).toEqual(results.map((result) => result?.rank));
      expect(again.grades).toEqual(results.map((result) => result?.grade));
    }
  },
);
