import { describe, expect, test } from 'vitest';
import type { ClaimSource } from '../../../functions/domain/double-claims/claims-of.ts';
import { claimsOf } from '../../../functions/domain/double-claims/claims-of.ts';
import { doubleClaims } from '../../../functions/domain/double-claims/double-claims.ts';
import { aRound } from '../../support/a-round.ts';

const { checks } = aRound();

interface Row {
  readonly indicator?: string;
  readonly description?: string;
  readonly link?: string;
}

function aSource(
  centre: string,
  rows: readonly Row[],
  more: Partial<ClaimSource> & { text?: string } = {},
): ClaimSource {
  const { text = '', ...rest } = more;
  return {
    round: '2019',
    reading: {
      centre,
      evidence: rows.map(({ indicator = 'banks', description = '', link = '' }, at) => ({
        ...{ row: at + 5, indicator, description, link, pages: '' },
        source: { tab: '证明材料', a1: `B${at + 5}` },
        cells: { description: `C${at + 5}`, link: `D${at + 5}` },
      })),
      sections: [{ item: 'work', text, characters: text.length, source: { tab: '自评报告', a1: 'A4' } }],
    },
    ...rest,
  };
}

const CODE = '与 91330100799655058B 签约';
const LINK = 'https://drive.google.com/file/d/1AbCdEfGhIjKlMnOp/view';

describe('doubleClaims', () => {
  test('lists one enterprise that two centres name, with both cells', () => {
    const found = doubleClaims(checks, [
      aSource('foshan', [{ description: CODE }]),
      aSource('zhuhai', [{}, { description: `服务 ${CODE}`, indicator: 'loans' }]),
      aSource('huizhou', [{ description: '服务企业三家' }]),
    ]);
    expect(found).toEqual([
      {
        kind: 'credit-code',
        key: '91330100799655058B',
        places: [
          { round: '2019', centre: 'foshan', item: 'banks', said: CODE, source: { tab: '证明材料', a1: 'C5' } },
          {
            round: '2019',
            centre: 'zhuhai',
            item: 'loans',
            said: `服务 ${CODE}`,
            source: { tab: '证明材料', a1: 'C6' },
          },
        ],
      },
    ]);
  });

  test('is silent on what one centre names for several figures', () => {
    expect(doubleClaims(checks, [aSource('foshan', [{ link: LINK }, { link: LINK, indicator: 'loans' }])])).toEqual([]);
  });

  test('finds what one centre claims in two rounds', () => {
    const found = doubleClaims(checks, [
      aSource('foshan', [{ link: LINK }], { round: '2018' }),
      aSource('foshan', [{ link: `${LINK}?usp=sharing` }]),
    ]);
    expect(found.map(({ kind, places }) => [kind, places.map(({ round }) => round)])).toEqual([
      ['link', ['2018', '2019']],
    ]);
  });

  test('finds one file under two names, listed by a row or by nobody', () => {
    const files = (name: string) => [{ name, sha256: 'ab'.repeat(32) }];
    const found = doubleClaims(checks, [
      aSource('foshan', [{ link: '附件1.PDF' }], { files: files('借款/附件1.pdf') }),
      aSource('zhuhai', [], { files: files('扫描.pdf') }),
    ]);
    expect(found.map(({ kind, places }) => [kind, places.map(({ said }) => said)])).toEqual([
      ['file', ['附件1.PDF', '扫描.pdf']],
    ]);
  });

  test('finds equal descriptions but for width and marks, and none that only say what kind of paper it is', () => {
    const long = '2019年3月15日在高新区创业大厦举办的路演活动通知及签到表';
    const found = doubleClaims(checks, [
      aSource('foshan', [{ description: long }, { description: '活动通知及签到表' }]),
      aSource('zhuhai', [
        { description: `${long.replace('2019', '２０１９')}。` },
        { description: '活动通知及签到表' },
      ]),
    ]);
    expect(found.map(({ kind }) => kind)).toEqual(['description']);
  });

  test('is silent on a link that more than a few have, but not on an enterprise', () => {
    const rows = [{ link: 'https://www.example.gov.cn/notice', description: CODE }];
    const found = doubleClaims(
      checks,
      ['foshan', 'zhuhai', 'huizhou', 'shantou'].map((centre) => aSource(centre, rows)),
    );
    expect(found.map(({ kind, places }) => [kind, places.length])).toEqual([['credit-code', 4]]);
  });

  test('keeps two documents apart that differ in a figure', () => {
    const of = (day: number) => `2019年3月${day}日在高新区创业大厦举办的路演活动通知及签到表`;
    const found = doubleClaims(checks, [
      aSource('foshan', [{ description: of(15) }]),
      aSource('zhuhai', [{ description: of(16) }]),
    ]);
    expect(found).toEqual([]);
  });

  test('finds a report that was copied from last year’s of another centre', () => {
    const text = [...'科技金融服务企业贷款风险补偿投融资路演培训对接银行担保保险基金园区孵化器高新技术知识产权质押']
      .join('')
      .repeat(2)
      .split('')
      .map((character, at) => (at % 7 === 3 ? `${character}${String.fromCharCode(0x4e00 + at * 31)}` : character))
      .join('');
    const found = doubleClaims(checks, [
      aSource('foshan', [], { text, round: '2018' }),
      aSource('zhuhai', [], { text: `本中心${text}` }),
      aSource('huizhou', [], { text: '另一份自评报告，与他人无关。' }),
    ]);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({ kind: 'text', share: expect.closeTo(1, 1) });
    expect(found[0]?.places.map(({ round, centre }) => `${round}/${centre}`)).toEqual(['2018/foshan', '2019/zhuhai']);
  });

  test('puts the surest kind first', () => {
    const rows = [{ link: LINK, description: `${CODE}，合同编号：GZ-2019-0012` }];
    const found = doubleClaims(checks, [aSource('foshan', rows), aSource('zhuhai', rows)]);
    expect(found.map(({ kind }) => kind)).toEqual(['contract', 'credit-code', 'link']);
  });
});

describe('claimsOf', () => {
  test('a code with a wrong check character is a claim all the same', () => {
    expect(claimsOf(aSource('foshan', [{ description: '91350100M000100Y44' }])).map(({ key }) => key)).toEqual([
      '91350100M000100Y44',
    ]);
  });
});
