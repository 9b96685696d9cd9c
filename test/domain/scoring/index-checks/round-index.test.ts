import { expect, test } from 'vitest';
import { indexDocument } from '../../../../functions/domain/scoring/index-checks/index-document.ts';
import {
  indexOfLastYear,
  indexOfRun,
  roundNames,
} from '../../../../functions/domain/scoring/index-checks/round-index.ts';
import { scoreRound } from '../../../../functions/domain/scoring/score-round.ts';
import { aShippedRound } from '../../../support/a-shipped-round.ts';
import { inputsOf } from '../../../support/seeded-inputs.ts';

test('a stored run is checked by what was evaluated in it: the total, its weights, its reference set', async () => {
  const round = await aShippedRound();
  const evaluation = scoreRound(round, inputsOf(round, 'index'));
  const { statistics } = indexOfRun(round, JSON.parse(JSON.stringify(evaluation.results)));
  const byCentre = new Map(evaluation.results.map((result) => [result.centre, result]));
  expect(statistics.units).toHaveLength(evaluation.referenceSet.length);
  expect(statistics.total).toEqual(evaluation.referenceSet.map((centre) => byCentre.get(centre)?.exact));
  expect(statistics.units[0]).toMatch(/^中心/);
  expect(statistics.branches).toMatchObject([{ title: { zh: '专家评审' }, weight: 0.3 }]);
  const weights = [...statistics.members, ...statistics.branches].reduce((sum, { weight }) => sum + weight, 0);
  expect(weights).toBeCloseTo(1, 12);
});

test('the constant column of a round is found by its title, and the JSON has no NaN', async () => {
  const round = await aShippedRound();
  const index = indexOfRun(round, scoreRound(round, inputsOf(round, 'index')).results);
  const fourth = round.indicators[3]?.id;
  expect(index.findings.filter(({ code }) => code === 'INDICATOR_CONSTANT').flatMap(({ at }) => at)).toContain(fourth);
  expect(JSON.stringify(indexDocument(index))).not.toMatch(/NaN|Infinity/);
});

test('a run of nobody has an index of no units', async () => {
  const round = await aShippedRound();
  const { statistics, findings } = indexOfRun(round, []);
  expect(statistics.units).toEqual([]);
  expect(findings.map(({ code }) => code)).toContain('UNITS_TOO_FEW');
});

test('indicators with the same title are told apart by their groups', async () => {
  const round = await aShippedRound();
  const { titleOf } = roundNames(round);
  const titles = round.indicators.map(({ id }) => titleOf(id).zh);
  expect(new Set(titles).size).toBe(titles.length);
  expect(titles).toContain('服务企业数量（科技信贷）');
});

test('before a round last year’s figures are checked by this year’s scheme, indicators alone', async () => {
  const plain = await aShippedRound();
  const centres = plain.centres.map((centre, place) => ({
    ...centre,
    previous: place === 0 ? {} : Object.fromEntries(plain.indicators.map(({ id }, i) => [id, (place * (i + 3)) % 37])),
  }));
  const { statistics, findings } = indexOfLastYear({ ...plain, centres });
  expect(statistics.units).toHaveLength(39);
  expect(statistics.branches).toEqual([]);
  expect(statistics.members.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(1, 12);
  expect(statistics.total.every((score) => score !== undefined)).toBe(true);
  expect(findings.length).toBeGreaterThan(0);
});

test('before any reviews are in the quantitative part is checked as the whole', async () => {
  const round = await aShippedRound();
  const inputs = inputsOf(round, 'index').map((input) => ({ ...input, reviews: [] }));
  const { statistics } = indexOfRun(round, scoreRound(round, inputs).results);
  expect(statistics.branches).toEqual([]);
  expect(statistics.total.filter((score) => score !== undefined)).toHaveLength(statistics.units.length);
  expect(statistics.importances.groups.every(({ effectShare }) => effectShare !== undefined)).toBe(true);
  expect(statistics.groupInfluences.every((own) => (own?.ranked ?? 0) > 0)).toBe(true);
});
