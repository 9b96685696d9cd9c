import { describe, expect, it } from 'vitest';
import { othersOf } from '../../../../functions/domain/checks/peers/peer-column.ts';
import { peerFactsOf } from '../../../../functions/domain/checks/peers/peer-facts.ts';
import { peerStatistics } from '../../../../functions/domain/checks/peers/peer-statistics.ts';
import { aReturnReading } from '../../../support/a-return-reading.ts';
import { aRound } from '../../../support/a-round.ts';
import { aText } from '../../../support/a-text.ts';
import { aPeer } from '../some-peers.ts';

const round = aRound();

describe('peerFactsOf', () => {
  it('keeps the figures that are there and possible, and whether the return was submitted', () => {
    const facts = peerFactsOf(round, aReturnReading({ figures: { banks: 501, loans: 'REJECT_EMPTY', trainees: 0 } }));
    expect(facts.figures).toEqual({ 'loan-projects': 42, trainings: 15, trainees: 0 });
    expect(facts.submitted).toBe(true);
    expect(peerFactsOf(round, aReturnReading({ submission: { ticked: false } })).submitted).toBe(false);
  });

  it('is plain JSON of a few kilobytes that holds nothing of the texts', () => {
    const sections = { operation: aText('o', 1_500), results: aText('r', 1_500) };
    const facts = peerFactsOf(round, aReturnReading({ sections }));
    expect(JSON.parse(JSON.stringify(facts))).toEqual(facts);
    expect(JSON.stringify(facts).length).toBeLessThan(7_000);
    expect(JSON.stringify(facts)).not.toMatch(/\p{Script=Han}/u);
  });
});

describe('peerStatistics', () => {
  it('sorts the submitted figures above 0', () => {
    const peers = [
      aPeer(round, 'a', { figures: { banks: 9 } }),
      aPeer(round, 'b', { figures: { banks: 3 } }),
      aPeer(round, 'c', { figures: { banks: 0 } }),
      aPeer(round, 'd', { figures: { banks: 5 }, submission: { ticked: false } }),
    ];
    expect(peerStatistics(round, peers).columns.get('banks')?.sorted).toEqual([3, 9]);
  });

  it('counts a centre that is given twice once, with its last facts', () => {
    const peers = [aPeer(round, 'a', { figures: { banks: 9 } }), aPeer(round, 'a', { figures: { banks: 4 } })];
    expect(peerStatistics(round, peers)).toMatchObject({ pairs: [] });
    expect(peerStatistics(round, peers).columns.get('banks')?.sorted).toEqual([4]);
  });

  it('holds drafts’ texts against the others’ too', () => {
    const results = aText('copied', 900);
    const peers = [
      aPeer(round, 'a', { sections: { results } }),
      aPeer(round, 'b', { sections: { results }, submission: { ticked: false } }),
    ];
    expect(peerStatistics(round, peers).pairs).toEqual([{ a: 'a', b: 'b', section: 'results', share: 1 }]);
  });

  it('is empty for no returns', () => {
    expect(peerStatistics(round, []).pairs).toEqual([]);
    expect(peerStatistics(round, []).columns.get('banks')?.sorted).toEqual([]);
  });
});

describe('othersOf', () => {
  it('leaves out the centre’s own figure once, and nothing for a centre that has none', () => {
    const peers = ['a', 'b', 'c'].map((id) => aPeer(round, id, { figures: { banks: 7 } }));
    const column = peerStatistics(round, peers).columns.get('banks');
    expect(column && othersOf(column, 'b')).toEqual([7, 7]);
    expect(column && othersOf(column, 'z')).toEqual([7, 7, 7]);
  });
});
