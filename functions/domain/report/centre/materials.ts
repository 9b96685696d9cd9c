/** Materials and deadlines: what the notice wants, what the office and the intake registered. */
import { localise } from '../../round/localised.ts';
import type { Brief } from '../brief.ts';
import { type CellFacts, makeTable, type RowFacts } from '../make-table.ts';
import { printDay, printLocalTime, printMoment } from '../print-date.ts';
import { printDelay } from '../print-delay.ts';
import { NO_NUMBER, printNumber } from '../print-number.ts';
import type { Section } from '../report-model.ts';
import { MATERIALS } from '../texts/reviews.ts';

/** What the office has not registered is said to be so; it counts neither as there nor as missing. */
export function materialsSection(brief: Brief): Section {
  const { say } = brief.voice;
  return {
    id: 'materials',
    heading: say(MATERIALS.heading),
    blocks: [
      makeTable({
        id: 'materials',
        columns: [
          [say(MATERIALS.item), 'text'],
          [say(MATERIALS.wanted), 'text'],
          [say(MATERIALS.found), 'text'],
          [say(MATERIALS.verdict), 'centre'],
        ],
        rows: [
          submissionRow(brief),
          ...paperRows(brief),
          ...electronicRows(brief),
          ...reportRows(brief),
          ...evidenceRows(brief),
        ],
      }),
    ],
  };
}

function submissionRow({ input, voice }: Brief): RowFacts {
  const { say, language } = voice;
  const { round, submission } = input;
  const deadline = say(MATERIALS.before, { deadline: printLocalTime(round.deadline, language) });
  if (submission.submittedAt === undefined) {
    const state = input.result.standing === 'has-errors' ? MATERIALS.refused : MATERIALS.notSubmitted;
    return { cells: [say(MATERIALS.submission), deadline, say(state), verdict(false)] };
  }
  const time = say(MATERIALS.submittedAt, { time: printMoment(submission.submittedAt, round.timeZone, language) });
  const delay = say(MATERIALS.late, { delay: printDelay(submission.delayHours, voice) });
  const state: CellFacts = submission.late
    ? { text: delay, tone: 'bad' }
    : { text: say(MATERIALS.onTime), tone: 'good' };
  return { cells: [say(MATERIALS.submission), deadline, time, state] };
}

function paperRows({ input, voice: { say, language } }: Brief): RowFacts[] {
  const { materials } = input.round;
  const { ledger } = input;
  if (materials.paperCopies === 0) return [];
  const wanted = say(MATERIALS.copies, { n: String(materials.paperCopies) });
  const copies = ledger?.paperCopies;
  const paper =
    copies === undefined
      ? [say(MATERIALS.pending), NO_NUMBER]
      : [copiesText(copies), verdict(copies >= materials.paperCopies)];
  const seals = materials.seals.map((seal): RowFacts => {
    const name = localise(seal.title, language);
    if (copies === undefined || copies === 0)
      return { cells: [name, say(MATERIALS.seal), say(MATERIALS.pending), NO_NUMBER] };
    const isThere = ledger?.seals.includes(seal.id) === true;
    return {
      cells: [name, say(MATERIALS.seal), say(isThere ? MATERIALS.sealed : MATERIALS.notSealed), verdict(isThere)],
    };
  });
  return [{ cells: [say(MATERIALS.paper), wanted, ...paper] }, ...seals];

  function copiesText(n: number): string {
    const day = ledger?.receivedOn;
    const count = String(n);
    return day === undefined
      ? say(MATERIALS.copies, { n: count })
      : say(MATERIALS.received, { n: count, day: printDay(day, language) });
  }
}

function electronicRows({ input, voice: { say } }: Brief): RowFacts[] {
  if (!input.round.materials.electronic) return [];
  const found = input.ledger?.electronic;
  const state = found === undefined ? MATERIALS.pending : found ? MATERIALS.there : MATERIALS.notThere;
  const sign = found === undefined ? NO_NUMBER : verdict(found);
  return [{ cells: [say(MATERIALS.electronic), say(MATERIALS.one), say(state), sign] }];
}

/** All sections in one row, in the order that the small line names them in. */
function reportRows({ input, voice: { say, language } }: Brief): RowFacts[] {
  const { reading, round } = input;
  if (reading === undefined) return [];
  const sections = round.rubric.sections.map(({ id, title, characters }) => ({
    title: localise(title, language),
    written: reading.sections.find(({ item }) => item === id)?.characters ?? 0,
    ...characters,
  }));
  const inOrder = (texts: readonly string[]): string => texts.join(' / ');
  return [
    {
      cells: [
        { text: say(MATERIALS.report), detail: inOrder(sections.map(({ title }) => title)) },
        say(MATERIALS.characters, { n: inOrder(sections.map(({ expected }) => printNumber(expected, 0))) }),
        say(MATERIALS.written, { n: inOrder(sections.map(({ written }) => printNumber(written, 0))) }),
        verdict(sections.every(({ written, atLeast, atMost }) => written >= atLeast && written <= atMost)),
      ],
    },
  ];
}

function evidenceRows({ input, voice: { say } }: Brief): RowFacts[] {
  if (input.reading === undefined) return [];
  const { evidence } = input.reading;
  const indicators = new Set(evidence.flatMap(({ indicator }) => (indicator === undefined ? [] : [indicator])));
  const found = say(MATERIALS.evidenceCount, { n: String(evidence.length), indicators: String(indicators.size) });
  return [
    {
      cells: [
        say(MATERIALS.evidence),
        say(MATERIALS.evidenceWanted),
        found,
        evidence.length > 0 ? NO_NUMBER : verdict(false),
      ],
    },
  ];
}

function verdict(isGood: boolean): CellFacts {
  return isGood ? { text: '✓', tone: 'good' } : { text: '×', tone: 'bad' };
}
