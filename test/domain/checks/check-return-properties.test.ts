import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkReturn } from '../../../functions/domain/checks/check-return.ts';
import { isValid } from '../../../functions/domain/checks/counts-of.ts';
import { peerStatistics } from '../../../functions/domain/checks/peers/peer-statistics.ts';
import type {
  EvidenceObservation,
  FigureObservation,
  ReturnReading,
  TextObservation,
} from '../../../functions/domain/intake/reading.ts';
import { describeIssue } from '../../../functions/domain/issues/catalogue.ts';
import { LANGUAGES } from '../../../functions/domain/round/localised.ts';
import { aReturnReading } from '../../support/a-return-reading.ts';
import { aCentre } from '../../support/a-round.ts';
import { aWideRound } from './faults/fault.ts';
import { aPeer, somePeers } from './some-peers.ts';

const round = aWideRound({ jumpFloor: { listings: 0 } });
const ids = [...round.indicators.map(({ id }) => id), 'unknown', 'constructor', ''];
const value = fc.oneof(
  fc.constantFrom(0, 1, 5, 10, 10_000, 10 ** 7, Number.MAX_SAFE_INTEGER, -3, 0.01),
  fc.double({ min: 0, max: 1e15, noNaN: true }),
  fc.nat(),
);
const source = fc.record({
  tab: fc.constantFrom('数据统计表', '封面', ''),
  a1: fc.constantFrom('A1', 'D5', 'D6', 'AB77', 'not a cell'),
});
const reading = fc.oneof(
  value.map((number) => ({ kind: 'number', value: number, warnings: [] }) as const),
  fc.constant({ kind: 'rejected', code: 'REJECT_EMPTY' } as const),
);
const withSource = <Shape extends object>(shape: fc.Arbitrary<Shape>) =>
  fc
    .tuple(shape, fc.option(source, { nil: undefined }))
    .map(([rest, where]) => ({ ...rest, ...(where && { source: where }) }));

const figure: fc.Arbitrary<FigureObservation> = withSource(
  fc.record({
    indicator: fc.constantFrom(...ids),
    raw: fc.constant({ value: null }),
    reading,
    explanation: fc.string(),
  }),
);
const text = (items: readonly string[]): fc.Arbitrary<TextObservation> =>
  withSource(
    fc.record({ item: fc.constantFrom(...items), text: fc.string({ unit: 'binary' }), characters: fc.nat(9_000) }),
  );
const evidenceRow: fc.Arbitrary<EvidenceObservation> = fc.record({
  row: fc.nat(),
  indicator: fc.option(fc.constantFrom(...ids), { nil: undefined }),
  ...{ description: fc.string(), link: fc.string(), pages: fc.string(), source },
});
const anyReading: fc.Arbitrary<ReturnReading> = fc.record({
  centre: fc.constant('shantou'),
  figures: fc.array(figure, { maxLength: 12 }),
  sections: fc.array(text(['operation', 'results', 'unknown']), { maxLength: 4 }),
  cover: fc.array(text(['phone', 'person-in-charge']), { maxLength: 4 }),
  evidence: fc.array(evidenceRow, { maxLength: 6 }),
  submission: withSource(fc.record({ ticked: fc.boolean(), by: fc.string() })),
  issues: fc.constant([]),
});
const previous = fc.dictionary(fc.constantFrom(...ids.slice(0, 8)), value);
const peers = peerStatistics(round, somePeers(round));

describe('checkReturn, for any return', () => {
  it('never throws, has words for all it finds, and finds the same again', () => {
    fc.assert(
      fc.property(anyReading, previous, fc.boolean(), (given, lastYear, compared) => {
        const context = {
          ...{ round, centre: aCentre({ previous: lastYear }), reading: given, submittedAt: '2020-06-01T00:00:00Z' },
          ...(compared && { peers }),
        };
        const issues = checkReturn(context);
        for (const issue of issues) for (const language of LANGUAGES) describeIssue(issue, language);
        expect(checkReturn(context)).toEqual(issues);
      }),
      { numRuns: 300 },
    );
  });

  it('finds errors that do not depend on the other centres', () => {
    fc.assert(
      fc.property(anyReading, previous, (given, lastYear) => {
        const context = { round, centre: aCentre({ previous: lastYear }), reading: given };
        expect(isValid(checkReturn({ ...context, peers }))).toBe(isValid(checkReturn(context)));
      }),
      { numRuns: 200 },
    );
  });

  it('calls no return valid that lacks a required figure', () => {
    fc.assert(
      fc.property(anyReading, (given) => {
        const numbers = new Set(
          given.figures.filter((one) => one.reading.kind === 'number').map(({ indicator }) => indicator),
        );
        const isComplete = round.indicators.every(({ id }) => numbers.has(id));
        if (!isComplete) expect(isValid(checkReturn({ round, centre: aCentre(), reading: given }))).toBe(false);
      }),
      { numRuns: 200 },
    );
  });

  it('names no other centre', () => {
    const copied =
      'copied '.repeat(3) +
      aReturnReading({ centre: 'secret' })
        .sections.map((one) => one.text)
        .join('');
    const others = [...somePeers(round), aPeer(round, 'secret-centre', { sections: { results: copied } })];
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...ids.slice(0, 8)), value), (figures) => {
        const given = aReturnReading({ round, figures, sections: { results: copied } });
        const own = aPeer(round, 'shantou', { figures, sections: { results: copied } });
        const issues = checkReturn({
          round,
          centre: aCentre(),
          reading: given,
          peers: peerStatistics(round, [...others, own]),
        });
        expect(issues.map(({ code }) => code)).toContain('SECTION_COPIED');
        expect(JSON.stringify(issues)).not.toMatch(/secret|peer-/);
      }),
      { numRuns: 10 },
    );
  });
});
