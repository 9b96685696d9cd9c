import { describe, expect, test } from 'vitest';
import { pathText } from '../../../functions/domain/round/faults.ts';
import { readDefinition } from '../../../functions/domain/round/round-definition.ts';
import { aRound } from '../../support/a-round.ts';

const { centres: _register, ...settings } = aRound();

describe('cross-checks of the notices', () => {
  const notices = (changes: object) => ({ from: 'office@example.org', kinds: ['opening', 'errors'], ...changes });

  function noticeFaults(changes: object, texts: unknown = { opening: {}, errors: {} }): readonly string[] {
    const round = { ...settings, notices: notices(changes) };
    const { faults } = readDefinition({ settings: { 'round.yaml': round, 'notices.yaml': texts }, tables: {} });
    return faults.filter(({ file }) => file === 'round.yaml').map(({ path }) => pathText(path));
  }

  test('are silent where all fits', () => {
    expect(noticeFaults({ halfTime: '2020-05-20T09:00:00', lastDay: '2020-05-29T09:00:00' })).toEqual([]);
    expect(noticeFaults({ hours: { from: '08:30', to: '18:00' } })).toEqual([]);
  });

  test('a round that sends notices has the texts of all of them', () => {
    expect(noticeFaults({}, { opening: {} })).toEqual(['notices.kinds[1]']);
    const { faults } = readDefinition({
      settings: { 'round.yaml': { ...settings, notices: notices({}) } },
      tables: {},
    });
    expect(faults.map(({ path }) => pathText(path))).toEqual(['notices']);
  });

  test('notices about vetoes go with a process of vetoes', () => {
    const kinds = ['opening', 'veto-raised'];
    const texts = { opening: {}, 'veto-raised': {} };
    expect(noticeFaults({ kinds }, texts)).toEqual(['notices.kinds[1]']);
    const veto = { answerDays: 7, grounds: [{ id: 'falsified', title: 'Falsified' }] };
    const round = { ...settings, veto, notices: notices({ kinds }) };
    const { faults } = readDefinition({ settings: { 'round.yaml': round, 'notices.yaml': texts }, tables: {} });
    expect(faults.filter(({ file }) => file === 'round.yaml')).toEqual([]);
  });

  test('own times lie between opening and deadline, in their order and within the hours', () => {
    expect(noticeFaults({ halfTime: '2020-05-30T09:00:00' })).toEqual(['notices.halfTime']);
    expect(noticeFaults({ lastDay: '2020-05-18T00:00:00' })).toEqual(['notices.lastDay']);
    expect(noticeFaults({ halfTime: '2020-05-29T10:00:00', lastDay: '2020-05-29T09:00:00' })).toEqual([
      'notices.halfTime',
    ]);
    const hours = { from: '08:30', to: '18:00' };
    expect(noticeFaults({ lastDay: '2020-05-29T18:00:00', hours })).toEqual(['notices.lastDay']);
    expect(noticeFaults({ lastDay: '2020-05-29T08:30:00', hours })).toEqual([]);
  });

  test('a sender that is no address, a kind twice and hours that end before they begin are refused', () => {
    expect(noticeFaults({ from: 'nobody' })).toEqual(['notices.from']);
    expect(noticeFaults({ from: 'a@b.example\r\nBcc: c@d.example' })).toEqual(['notices.from']);
    expect(noticeFaults({ kinds: ['errors', 'errors'] })).toEqual(['notices.kinds']);
    expect(noticeFaults({ hours: { from: '18:00', to: '08:30' } })).toEqual(['notices.hours']);
  });
});

describe('the texts of the notices', () => {
  function textFaults(changes: object): readonly string[] {
    const words = { opening: { subject: 's', body: ['b'] }, closing: [], workbook: { online: 'o', file: 'f' } };
    const lines = { finding: 'f', moreFindings: 'm', remarks: 'r', figure: 'f', inTime: 'i', late: 'l' };
    const changing = { changes: { open: 'o', closed: 'c' } };
    const texts = { ...words, ...lines, ...changing, ...changes };
    return readDefinition({ settings: { 'notices.yaml': texts }, tables: {} }).faults.map(
      ({ path, expected }) => `${pathText(path)}: ${expected.split(' / ')[0]}`,
    );
  }

  test('hold the places of their kind and no others', () => {
    expect(textFaults({})).toEqual([]);
    expect(textFaults({ accepted: { subject: '{round}', body: ['{figures}', '{code}'] } })).toEqual([]);
    expect(textFaults({ opening: { subject: 's', body: ['{figures}'] } })).toEqual([
      expect.stringMatching(/^opening\.body\[0\]: 不认识的占位/),
    ]);
    expect(textFaults({ accepted: { subject: '{figures}', body: ['b'] } })).toEqual([
      expect.stringMatching(/^accepted\.subject: 不认识的占位/),
    ]);
  });

  test('have a subject of one line', () => {
    expect(textFaults({ opening: { subject: 'a\nBcc: b', body: ['b'] } })).toEqual(['opening.subject: 主题只能是一行']);
  });
});
