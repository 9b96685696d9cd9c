import { describe, expect, it } from 'vitest';
import type { Centre } from '../../../functions/domain/round/centre.ts';
import type { Round } from '../../../functions/domain/round/round.ts';
import { differenceText, termDifferences } from '../../../functions/domain/round/term-differences.ts';
import { type Terms, termsDigest } from '../../../functions/domain/round/terms.ts';
import { aCentre, aRound } from '../../support/a-round.ts';
import { LAYOUTS } from '../../support/layouts.ts';

const terms = (round: Round = aRound()): Terms => ({ round, layouts: LAYOUTS });

function texts(after: Terms, before: Terms = terms()): readonly string[] {
  return termDifferences(before, after).map(differenceText);
}

function withIndicator(id: string, changes: object): Round {
  const round = aRound();
  const indicators = round.indicators.map((one) => (one.id === id ? { ...one, ...changes } : one));
  return { ...round, indicators };
}

describe('differences between terms', () => {
  it('there are none between equal terms, whatever was left out or written in another order', () => {
    const round = aRound();
    const other = Object.fromEntries(Object.entries(round).reverse()) as unknown as Round;
    expect(texts(terms(other))).toEqual([]);
    expect(termsDigest(terms(other))).toBe(termsDigest(terms(round)));
  });

  it('a setting is told with its file, its place and both values', () => {
    expect(texts(terms(aRound({ deadline: '2020-06-05T23:59:59' })))).toEqual([
      'round.yaml deadline：“2020-05-29T23:59:59” → “2020-06-05T23:59:59”',
    ]);
  });

  it('an indicator is told by its id and its name, wherever it stands', () => {
    const round = withIndicator('banks', { bounds: { min: 0, max: 800 } });
    expect(texts(terms(round))).toEqual(['round.yaml indicators[banks “入驻银行机构”].bounds.max：500 → 800']);
  });

  it('a new name is told once where it is the same in both languages, and by language where not', () => {
    expect(texts(terms(withIndicator('banks', { title: { zh: '银行', en: 'Banks' } })))).toEqual([
      'round.yaml indicators[banks “入驻银行机构”].title.zh：“入驻银行机构” → “银行”',
    ]);
    const once = { zh: 'A', en: 'A' };
    const before = terms(withIndicator('banks', { title: once }));
    expect(texts(terms(withIndicator('banks', { title: { zh: 'B', en: 'B' } })), before)).toEqual([
      'round.yaml indicators[banks “A”].title：“A” → “B”',
    ]);
  });

  it('what is new, what is gone and what stands elsewhere are each told', () => {
    const round = aRound();
    const [banks, loans, ...rest] = round.indicators;
    if (banks === undefined || loans === undefined) throw new Error('no indicators');
    const added = { ...banks, id: 'insurers', title: { zh: '保险机构', en: 'Insurers' } };
    expect(texts(terms({ ...round, indicators: [loans, added, ...rest] }))).toEqual([
      'round.yaml indicators[banks “入驻银行机构”]：删去 removed “入驻银行机构”',
      'round.yaml indicators[insurers “保险机构”]：新增 added “保险机构”',
    ]);
    expect(texts(terms({ ...round, indicators: [loans, banks, ...rest] }))).toEqual([
      expect.stringMatching(/^round\.yaml indicators（顺序 order）：“banks loans.*” → “loans banks.*”$/),
    ]);
  });

  it('the register is told by its columns, and what stands in tables of its own by those', () => {
    const round = aRound();
    const [first, ...rest] = round.centres;
    if (first === undefined) throw new Error('no centres');
    const changed: Centre = {
      ...first,
      approvedOn: '2018-05-01',
      hostingChanges: [{ from: '2019-06-01', hostingUnit: '新单位', remark: undefined }],
      previous: { banks: 3 },
    };
    expect(texts(terms({ ...round, centres: [changed, ...rest] }))).toEqual([
      'centres.csv [shantou “汕头分中心”].approved_on：新增 added “2018-05-01”',
      'hosting-units.csv shantou：“[]” → “[{"from":"2019-06-01","hostingUnit":"新单位"}]”',
      'previous.csv shantou.banks：新增 added 3',
    ]);
    expect(
      texts(terms({ ...round, centres: [...round.centres, aCentre({ id: 'new', no: 4, name: '新分中心' })] })),
    ).toContain('centres.csv [new “新分中心”]：新增 added “新分中心”');
  });

  it('a layout is told by its file', () => {
    const figures = { ...LAYOUTS.return.figures, tab: { zh: '数据表', en: 'Data' } };
    const layouts = { ...LAYOUTS, return: { ...LAYOUTS.return, figures } };
    expect(texts({ ...terms(), layouts })).toEqual([
      expect.stringContaining('return.yaml figures.tab.zh：'),
      expect.stringContaining('return.yaml figures.tab.en：'),
    ]);
  });
});
