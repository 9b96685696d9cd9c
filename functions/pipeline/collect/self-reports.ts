import { digestOf } from '../../domain/digest/digest.ts';
import type { ReturnReading } from '../../domain/intake/reading.ts';
import type { ScorecardReading } from '../../domain/intake/reviews.ts';
import type { SelfReports } from '../../domain/workbook/scorecard-part.ts';
import { selfReportMarks } from '../../domain/workbook/self-report-marks.ts';
import type { ShownTexts } from '../documents.ts';
import { submittedReading } from '../evaluate/submitted-readings.ts';
import type { Office } from '../office.ts';
import type { Answering, Answers } from './keep-reading.ts';

/** By centre, the snapshot that was accepted; a centre that has not handed in is absent. */
export type AcceptedSnapshots = ReadonlyMap<string, string>;

type Texts = SelfReports[string];

/** The self-reports that were accepted, each read once in a pass at most. */
export interface AcceptedTexts {
  /** Whether the scorecard is known to show what it should, whatever is in the snapshots. */
  isSame(shown: ShownTexts): boolean;
  /** What a scorecard with places for these centres should show. */
  toShow(centres: Iterable<string>, known: ShownTexts | undefined): Promise<ShownTexts>;
  textsOf(centre: string): Promise<Texts | undefined>;
}

export function acceptedTexts(
  office: Pick<Office, 'store' | 'definition'>,
  accepted: AcceptedSnapshots,
): AcceptedTexts {
  const read = new Map<string, Promise<Texts>>();
  const textsOf = async (centre: string): Promise<Texts | undefined> => {
    const snapshot = accepted.get(centre);
    if (snapshot === undefined) return undefined;
    const texts = read.get(centre) ?? submittedReading(office, { centre, snapshot }).then(sectionsOf);
    read.set(centre, texts);
    return await texts;
  };
  const shownOf = async (centre: string): Promise<ShownTexts[string]> => {
    const texts = await textsOf(centre);
    return texts === undefined ? NOTHING : { snapshot: accepted.get(centre) ?? '', digest: digestOf(texts) };
  };
  return {
    textsOf,
    isSame: (shown) =>
      Object.entries(shown).every(([centre, { snapshot }]) => (accepted.get(centre) ?? NOTHING.snapshot) === snapshot),
    async toShow(centres, known = {}) {
      const shown: Record<string, ShownTexts[string]> = {};
      for (const centre of centres) {
        const before = known[centre];
        const isKnown = before !== undefined && before.snapshot === (accepted.get(centre) ?? NOTHING.snapshot);
        shown[centre] = isKnown ? before : await shownOf(centre);
      }
      return shown;
    },
  };
}

const NOTHING = { snapshot: '', digest: '' } as const;

function sectionsOf({ sections }: ReturnReading): Texts {
  return Object.fromEntries(sections.map(({ item, text }) => [item, text]));
}

/** The centres that a scorecard has places for, in order. */
export function centresWithTexts({ texts = [] }: Pick<ScorecardReading, 'texts'>): readonly string[] {
  return [...new Set(texts.map(({ centre }) => centre))].sort();
}

/** Which texts a scorecard shows: another snapshot with the same texts is no other answer. */
export function textAnswers(shown: ShownTexts): Answers {
  return Object.fromEntries(Object.entries(shown).map(([centre, { digest }]) => [centre, digest]));
}

/** The texts at their places in a scorecard; they are read when they are to be written. */
export function selfReportAnswers(
  { definition }: Pick<Office, 'definition'>,
  { texts: places = [] }: Pick<ScorecardReading, 'texts'>,
  { shown, accepted }: { readonly shown: ShownTexts; readonly accepted: AcceptedTexts },
): Answering {
  const { round, layouts } = definition;
  return {
    answers: textAnswers(shown),
    marks: async () => {
      const reports: Record<string, Texts> = {};
      for (const centre of Object.keys(shown)) {
        const texts = await accepted.textsOf(centre);
        if (texts !== undefined) reports[centre] = texts;
      }
      return selfReportMarks({ round, layout: layouts.scorecard }, places, reports);
    },
  };
}
