import { describe, expect, test } from 'vitest';
import { categoryRoundOf, categoryRounds } from '../../../functions/domain/round/categories.ts';
import { pathText } from '../../../functions/domain/round/faults.ts';
import { readDefinition } from '../../../functions/domain/round/round-definition.ts';
import { schemeOver } from '../../../functions/domain/round/scheme-over.ts';
import { aRound } from '../../support/a-round.ts';
import { aRoundOfCategories, CATEGORIES } from '../../support/a-round-of-categories.ts';

const { centres: register, ...settings } = aRoundOfCategories();
const header = ['id', 'no', 'name', 'hosting_unit', 'city', 'category', 'approved_on', 'opened_on'];
const others = ['contact_name', 'contact_phone', 'contact_email', 'remark'];
const row = (no: number, category: string) => [
  ...[`c-${no}`, String(no), `第${no}中心`, '甲单位', '', category, '', ''],
  ...others.map(() => ''),
];
const WORDS = ['city', '县', 'city', '区'];

function faultsWith(categories: unknown, words: readonly string[] = WORDS): readonly string[] {
  const rows = words.map((word, n) => row(n + 1, word));
  const { faults } = readDefinition({
    settings: { 'round.yaml': { ...settings, scheme: { ...settings.scheme, categories } } },
    tables: { 'centres.csv': { header: [...header, ...others], rows } },
  });
  return faults.map(({ file, path, found }) => `${file} ${pathText(path)}: ${found.split(' / ')[0]}`);
}

const [city, county] = CATEGORIES;

describe('the categories of a round', () => {
  test('are rounds of their own, with their centres and settings', () => {
    const round = aRoundOfCategories();
    const rounds = categoryRounds(round);
    expect(rounds.map(({ round: { centres } }) => centres.map(({ id }) => id))).toEqual([
      ['c-1', 'c-3', 'c-5'],
      ['c-2', 'c-4', 'c-6', 'c-7'],
    ]);
    const [general, own] = rounds;
    const { categories: _, ...scheme } = round.scheme;
    expect(general?.round.scheme).toEqual(scheme);
    expect(own?.round.scheme).toEqual({ ...scheme, groupWeights: { credit: 0.3, events: 0.7 }, missing: 'withhold' });
    expect(general?.round.grades).toBe(round.grades);
    expect(own?.round.grades).toEqual(county?.grades);
  });

  test('a round without them is the one that it is', () => {
    const round = aRound();
    expect(categoryRounds(round)).toEqual([{ round }]);
    expect(categoryRoundOf(round, 'anybody')).toEqual({ round });
  });

  test('a centre that none takes has none', () => {
    expect(categoryRoundOf(aRoundOfCategories(), 'stranger')).toBeUndefined();
    expect(categoryRoundOf(aRoundOfCategories(), 'c-4')?.category?.id).toBe('county');
  });
});

describe('what is checked of categories', () => {
  test('nothing is wrong with these', () => {
    expect(faultsWith(CATEGORIES)).toEqual([]);
  });

  test('a centre without a category, and one with a word that none has', () => {
    expect(faultsWith(CATEGORIES, ['city', '县', '', 'citi'])).toEqual([
      'centres.csv [2].category: “第3中心”没有写明类别，而方案分类评价',
      'centres.csv [3].category: “第4中心”的类别“citi”，方案中没有',
    ]);
  });

  test('a register without the column', () => {
    const rows = [row(1, '').filter((_, n) => n !== 5)];
    const { faults } = readDefinition({
      settings: { 'round.yaml': settings },
      tables: { 'centres.csv': { header: [...header.filter((name) => name !== 'category'), ...others], rows } },
    });
    expect(faults.map(({ file, path }) => `${file} ${pathText(path)}`)).toEqual([
      'centres.csv [0].category',
      'round.yaml scheme.categories[0]',
      'round.yaml scheme.categories[1]',
    ]);
  });

  test('a category without centres', () => {
    expect(faultsWith([...CATEGORIES, { id: 'empty', title: '空' }])).toEqual([
      'round.yaml scheme.categories[2]: 没有一家中心属于“empty”：centres.csv 的 category 一列没有 “empty”',
    ]);
  });

  test('an id twice, a word twice', () => {
    expect(faultsWith([city, { ...county, id: 'city' }])).toEqual([
      'round.yaml scheme.categories[1].id: 标识“city”与第 1 类相同',
    ]);
    expect(faultsWith([{ ...city, is: ['city', '县'] }, county])).toEqual([
      'round.yaml scheme.categories[1].is: “县”已属于第 1 类',
    ]);
  });

  test('settings of a category like those of the scheme, at their own place', () => {
    const scheme = {
      groupWeights: { credit: 0.5, event: 0.5 },
      treatment: { method: 'log1p', scale: { loan: 1 } },
      thresholds: [{ id: 't', value: 'banks', atLeast: 3, else: { gradeAtMost: 'good' } }],
    };
    expect(faultsWith([city, { ...county, scheme }])).toEqual([
      'round.yaml scheme.categories[1].scheme.treatment.scale.loan: 没有标识为“loan”的指标',
      'round.yaml scheme.categories[1].scheme.groupWeights.event: 没有标识为“event”的一级指标',
      'round.yaml scheme.categories[1].scheme.thresholds[0].else.gradeAtMost: 没有名为“good”的等级',
    ]);
  });

  test('a fault of the scheme is said once, however many categories share it', () => {
    const { faults } = readDefinition({
      settings: {
        'round.yaml': { ...settings, scheme: { ...settings.scheme, treatment: { method: 'log1p', scale: { no: 1 } } } },
      },
      tables: {},
    });
    expect(faults.map(({ path }) => pathText(path))).toEqual(['scheme.treatment.scale.no']);
  });

  test('grades of a category: shares sum to one at most, and the last takes the rest', () => {
    const [top, rest] = county?.grades?.shares ?? [];
    const grades = {
      ...county?.grades,
      shares: [
        { ...top, share: 0.7 },
        { ...top, share: 0.5 },
        { ...rest, share: 0.1 },
      ],
    };
    expect(faultsWith([city, { ...county, grades }])).toEqual([
      'round.yaml scheme.categories[1].grades.shares[1].id: 标识“top”与第 1 项相同',
      'round.yaml scheme.categories[1].grades.shares[1].share: 到此合计 1.2',
      'round.yaml scheme.categories[1].grades.shares[2].share: 数字 0.1',
    ]);
  });

  test('no category has categories', () => {
    expect(faultsWith([city, { ...county, scheme: { categories: CATEGORIES } }])).toEqual([
      'round.yaml scheme.categories[1].scheme.categories: 不认识的键“categories”',
    ]);
  });
});

describe('another scheme', () => {
  const round = { ...settings, centres: register };

  test('may put categories together, and is held against the register', () => {
    const one = [{ id: 'all', title: { zh: '全部', en: 'All' }, is: ['city', '县', '区'] }];
    expect(schemeOver(round, { categories: one }).value?.categories).toEqual(one);
    const { faults } = schemeOver(round, { categories: [city] });
    expect(faults.map(({ path, found }) => `${pathText(path)}: ${found.split(' / ')[0]}`)).toEqual([
      'categories: “第二中心”的类别“县”，方案中没有',
      'categories: “第四中心”的类别“区”，方案中没有',
      'categories: “第六中心”的类别“县”，方案中没有',
      'categories: “第七中心”的类别“区”，方案中没有',
    ]);
  });

  test('is checked in every category', () => {
    const { faults } = schemeOver(round, { normalisation: { method: 'min-max', range: { from: 0, to: 120 } } });
    expect(faults.map(({ path }) => pathText(path))).toEqual(['normalisation.range']);
  });
});
