import { describe, expect, test } from 'vitest';
import { pathText } from '../../../functions/domain/round/faults.ts';
import { readDefinition } from '../../../functions/domain/round/round-definition.ts';
import type { Table } from '../../../functions/domain/round/table.ts';
import { aRound } from '../../support/a-round.ts';

const { centres: _register, ...settings } = aRound();

describe('cross-checks of successions', () => {
  const header = [
    ...['id', 'no', 'name', 'hosting_unit', 'city', 'approved_on', 'opened_on'],
    ...['contact_name', 'contact_phone', 'contact_email', 'remark'],
  ];
  const centre = (id: string, no: string, name: string) => [id, no, name, '甲单位', '', '', '', '', '', '', ''];
  const centres: Table = { header, rows: [centre('shantou', '1', '汕头分中心'), centre('foshan', '2', '佛山分中心')] };

  function registerFaults(tables: Parameters<typeof readDefinition>[0]['tables']): readonly string[] {
    const { faults } = readDefinition({
      settings: { 'round.yaml': settings },
      tables: { 'centres.csv': centres, ...tables },
    });
    return faults.map(({ file, path, found }) => `${file} ${pathText(path)}: ${found.split(' / ')[0]}`);
  }

  const successions = (...rows: string[][]) => ({
    'successions.csv': {
      header: ['from', 'to', 'kind', 'date', 'note'],
      rows: rows.map((row) => [...row, '2019-07-01', ''].slice(0, 5)),
    },
  });

  test('successions that end in the register are right, whatever the steps between', () => {
    const rows = [
      ['jinping', 'shantou', 'rename'],
      ['shunde', 'nanhai', 'merge'],
      ['gaoming', 'nanhai', 'merge'],
      ['nanhai', 'foshan', 'rename'],
    ];
    expect(registerFaults(successions(...rows))).toEqual([]);
    expect(registerFaults(successions(['foshan', 'shantou', 'split']))).toEqual([]);
  });

  test('successions lead into the register, and what merged or was renamed has left it', () => {
    const rows = [
      ['shunde', 'foshang', 'merge'],
      ['shantou', 'foshan', 'merge'],
    ];
    expect(registerFaults(successions(...rows))).toEqual([
      'successions.csv [0].to: 没有标识为“foshang”的中心',
      'successions.csv [1].from: “shantou” 已并入其他中心，名录中却仍有',
    ]);
  });

  test('no centre comes out of itself, and each comes and goes one way', () => {
    expect(registerFaults(successions(['jinping', 'nanhai', 'rename'], ['nanhai', 'jinping', 'rename']))).toEqual([
      'successions.csv [0].to: “jinping” 最后又成为它自己',
      'successions.csv [1].to: “nanhai” 最后又成为它自己',
    ]);
    const rows = [
      ['jinping', 'shantou', 'rename'],
      ['jinping', 'foshan', 'rename'],
      ['shunde', 'foshan', 'merge'],
    ];
    expect(registerFaults(successions(...rows))).toEqual([
      'successions.csv [0].from: “jinping” 有不止一个去向',
      'successions.csv [1].from: “jinping” 有不止一个去向',
      'successions.csv [1].to: “foshan” 有不止一个来源，而并非各行都是 merge',
      'successions.csv [2].to: “foshan” 有不止一个来源，而并非各行都是 merge',
    ]);
    expect(registerFaults(successions(['shunde', 'foshan', 'merge'], ['shunde', 'foshan', 'merge']))).toContain(
      'successions.csv [1].to: to + from 为“foshan + shunde”，与第 1 行数据相同',
    );
  });

  test('a succession after the deadline is no part of the round', () => {
    expect(registerFaults(successions(['shunde', 'foshan', 'merge', '2021/1/1']))).toEqual([
      'successions.csv [0].date: 2021-01-01',
    ]);
  });
});
