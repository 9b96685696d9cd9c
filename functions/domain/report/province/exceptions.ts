/** Who has no rank and why, and who handed in late. */
import { makeTable, type RowFacts } from '../make-table.ts';
import { printLocalTime, printMoment } from '../print-date.ts';
import { printDelay } from '../print-delay.ts';
import { NO_NUMBER, printNumber } from '../print-number.ts';
import type { Block, Section } from '../report-model.ts';
import { type ShownStanding, shownStanding } from '../shown-standing.ts';
import { STANDINGS } from '../texts/frame.ts';
import { PROVINCE } from '../texts/province.ts';
import type { Entry, Outline } from './outline.ts';
import { reasonOf } from './reason-of.ts';

const ORDER: readonly ShownStanding[] = [
  'vetoed',
  'provisional',
  'late',
  'withheld',
  'unranked',
  'has-errors',
  'not-submitted',
  'ineligible',
];

export function exceptionsSection(outline: Outline): Section {
  const { say } = outline.voice;
  const blocks = [
    ...unranked(outline),
    { kind: 'heading', text: say(PROVINCE.lateHeading) } as const,
    ...late(outline),
  ];
  return { id: 'exceptions', heading: say(PROVINCE.others), blocks };
}

function unranked(outline: Outline): Block[] {
  const { entries, voice } = outline;
  const { say } = voice;
  const others = ORDER.flatMap((standing) => entries.filter(({ result }) => shownStanding(result) === standing));
  if (others.length === 0) return [{ kind: 'paragraphs', tone: 'plain', texts: [say(PROVINCE.othersNone)] }];
  return [
    makeTable({
      id: outline.categories.length === 0 ? 'exceptions' : 'exceptions-by-category',
      caption: say(PROVINCE.othersCaption),
      columns: [
        [say(PROVINCE.name), 'text'],
        [say(PROVINCE.hostingUnit), 'text'],
        ...(outline.categories.length === 0 ? [] : [[say(PROVINCE.category), 'text'] as const]),
        [say(PROVINCE.standing), 'text'],
        [say(PROVINCE.reason), 'text'],
        [say(PROVINCE.computed), 'number'],
      ],
      rows: others.map((entry) => exceptionRow(outline, entry)),
    }),
  ];
}

function exceptionRow({ voice, decimals, categories }: Outline, entry: Entry): RowFacts {
  const { say } = voice;
  const { centre, hostingUnit, result } = entry;
  const reason = reasonOf(entry, voice) ?? NO_NUMBER;
  return {
    cells: [
      centre.name,
      hostingUnit,
      ...(categories.length === 0 ? [] : [categories.find(({ id }) => id === result.category)?.title ?? NO_NUMBER]),
      say(STANDINGS[shownStanding(result)]),
      reason,
      printNumber(result.published, decimals),
    ],
  };
}

function late({ entries, voice, input }: Outline): Block[] {
  const { say, language } = voice;
  const { round } = input;
  const delayed = entries.filter(({ submission }) => submission.late);
  if (delayed.length === 0) return [{ kind: 'paragraphs', tone: 'plain', texts: [say(PROVINCE.lateNone)] }];
  const deadline = printLocalTime(round.deadline, language);
  return [
    makeTable({
      id: 'late',
      caption: say(PROVINCE.lateCaption, { deadline }),
      columns: [
        [say(PROVINCE.name), 'text'],
        [say(PROVINCE.submittedAt), 'text'],
        [say(PROVINCE.delay), 'text'],
        [say(PROVINCE.standing), 'text'],
      ],
      rows: delayed.map(({ centre, submission, result }) => ({
        cells: [
          centre.name,
          submission.submittedAt === undefined
            ? NO_NUMBER
            : printMoment(submission.submittedAt, round.timeZone, language),
          printDelay(submission.delayHours, voice).trim(),
          say(STANDINGS[shownStanding(result)]),
        ],
      })),
    }),
  ];
}
