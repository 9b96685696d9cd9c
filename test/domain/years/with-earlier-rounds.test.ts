import { describe, expect, test } from 'vitest';
import { withEarlierRounds } from '../../../functions/domain/years/with-earlier-rounds.ts';
import { aCentre, aRound } from '../../support/a-round.ts';
import { aDefinition, anEarlierCentre, anEarlierRound } from '../../support/an-earlier-round.ts';

const round = aRound({
  centres: [
    aCentre({ previous: { banks: 99 } }),
    aCentre({ id: 'foshan', no: 2, name: '佛山分中心' }),
    aCentre({ id: 'zhuhai', no: 3, name: '珠海分中心' }),
  ],
});
const definition = aDefinition({
  ...round,
  successions: [{ from: 'shunde', to: 'foshan', kind: 'merge', date: '2019-03-01' }],
});
const before = anEarlierRound([
  anEarlierCentre('shantou', { banks: 3, loans: 100 }, { score: 88, rank: 1, of: 2 }),
  anEarlierCentre('foshan', { loans: 20 }, { score: 70, rank: 2, of: 2 }),
  anEarlierCentre('shunde', { loans: 5 }, { standing: 'provisional', score: 60 }),
  anEarlierCentre('jiangmen', {}),
]);
const known = withEarlierRounds(definition, [before]);
const centre = (id: string, of = known) => of.round.centres.find((one) => one.id === id);

describe('a definition that knows the round before it', () => {
  test('has last year’s figures by centre and indicator; what the office entered by hand stays', () => {
    expect(centre('shantou')?.previous).toEqual({ banks: 99, loans: 100 });
    expect(centre('foshan')?.previous).toEqual({ loans: 25 });
    expect(centre('zhuhai')?.previous).toEqual({});
    expect(centre('shantou')?.history?.previous['banks']).toEqual({ kind: 'known', value: 99, parts: [] });
    expect(centre('zhuhai')?.history?.previous['loans']).toEqual({ kind: 'missing', reason: 'centre-new' });
  });

  test('has another digest as soon as a figure, or what became of a centre, is another', () => {
    expect(known.digest).not.toBe(definition.digest);
    const [first, ...rest] = before.centres;
    if (first === undefined) throw new Error('no centre');
    const other = (changes: object) =>
      withEarlierRounds(definition, [{ ...before, centres: [{ ...first, ...changes }, ...rest] }]);
    expect(other({}).digest).toBe(known.digest);
    expect(other({ figures: {} }).digest).not.toBe(known.digest);
    expect(other({ rank: 2 }).digest).not.toBe(known.digest);
  });

  test('takes other rounds as if it had never known these, and none gives back what its files say', () => {
    expect(withEarlierRounds(known, [before])).toEqual(known);
    expect(withEarlierRounds(known, [])).toEqual(definition);
  });

  test('tells each centre its place then, none of one that merged, and says who is gone', () => {
    expect(centre('shantou')?.history?.years).toMatchObject([
      { round: 'test-2018', descent: 'same', score: 88, rank: 1, of: 2 },
    ]);
    const [merged] = centre('foshan')?.history?.years ?? [];
    expect(merged).toEqual({
      ...{ round: 'test-2018', descent: 'merged', names: ['foshan 分中心', 'shunde 分中心'], figures: { loans: 25 } },
    });
    expect(known.round.earlier).toEqual([
      {
        ...{ round: 'test-2018', label: '2018', run: 'run-of-2018', title: before.title },
        ...{ isPublished: true, isComparable: true, centres: 4, ranked: 2, median: 79, gone: ['jiangmen 分中心'] },
      },
    ]);
  });

  test('names forerunners that the register of then does not have', () => {
    const slip = [{ from: 'shunda', to: 'foshan', kind: 'merge', date: '2019-03-01' }] as const;
    const { round: found } = withEarlierRounds(aDefinition({ ...round, successions: slip }), [before]);
    expect(found.earlier?.[0]?.unknown).toEqual(['shunda']);
    expect(found.centres[1]?.history?.previous['loans']).toEqual({ kind: 'missing', reason: 'part-unknown' });
  });

  test('says that a year was scored in another way', () => {
    const other = withEarlierRounds(definition, [{ ...before, method: 'another' }]);
    expect(other.round.earlier?.[0]?.isComparable).toBe(false);
  });
});

test('an indicator is followed through its names, year by year, and a unit is converted from any year', () => {
  const [banks, loans, ...others] = round.indicators;
  if (banks === undefined || loans === undefined) throw new Error('no indicators');
  const renamed = { ...round, indicators: [banks, { ...loans, id: 'credit', formerly: 'lending' }, ...others] };
  const year = (from: number, indicators: typeof round.indicators, value: number) =>
    anEarlierRound([anEarlierCentre('shantou', { [indicators[0]?.id ?? '']: value })], {
      ...{ round: `test-${from}`, period: { from: `${from}-01-01`, to: `${from}-12-31` }, indicators },
    });
  const in2018 = year(2018, [{ ...loans, id: 'lending', formerly: 'loans' }], 7);
  const in2017 = year(2017, [{ ...loans, unit: { zh: '元', en: 'yuan' }, scaleOfYuan: 1 }], 60_000);
  const [shantou] = withEarlierRounds(aDefinition(renamed), [in2018, in2017]).round.centres;
  expect(shantou?.previous).toEqual({ banks: 99, credit: 7 });
  expect(shantou?.history?.years.map(({ figures }) => figures)).toEqual([{ credit: 7 }, { credit: 6 }]);
});
