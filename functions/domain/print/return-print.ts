/** A centre's accepted return as it is printed, signed and sealed: finished strings, the templates add layout. */
import type { ReturnReading } from '../intake/reading.ts';
import { coverSize } from '../report/centre/cover.ts';
import { numbered } from '../report/parts/numbered.ts';
import { shortened } from '../report/parts/running-texts.ts';
import { printMoment } from '../report/print-date.ts';
import type { Cover, Fact, Section } from '../report/report-model.ts';
import { type Voice, voiceIn } from '../report/voice.ts';
import type { Centre } from '../round/centre.ts';
import { hostingUnitOn } from '../round/centre.ts';
import { type Language, localise } from '../round/localised.ts';
import type { Round } from '../round/round.ts';
import type { AcceptedSubmission } from '../submission/submission-state.ts';
import type { ReturnLayout } from '../workbook/layout-texts.ts';
import { roundValues } from '../workbook/round-values.ts';
import { fillText } from '../workbook/text-template.ts';
import { printCode, versionLetters } from './print-code.ts';
import { evidenceSection, figuresSection, reportSection } from './print-content.ts';
import { GENERAL_SIGNATURES, PRINT_TEXTS } from './print-texts.ts';

/** What a printed return is made from. */
export interface PrintInput {
  readonly round: Round;
  readonly layout: ReturnLayout;
  readonly centre: Centre;
  /** The accepted snapshot. */
  readonly reading: ReturnReading;
  readonly submission: Pick<AcceptedSubmission, 'snapshot' | 'at' | 'by'>;
}

export interface PrintedCopy {
  /** From 1. */
  readonly number: number;
  readonly code: string;
}

export interface ReturnPrint {
  /** Names the document in messages. */
  readonly name: string;
  readonly title: string;
  readonly language: Language;
  /** In the order in which they are printed. */
  readonly copies: readonly PrintedCopy[];
  readonly cover: Pick<Cover, 'organiser' | 'subject' | 'size' | 'facts' | 'sample'> & {
    readonly heading: string;
    readonly seals: { readonly heading: string; readonly places: readonly string[]; readonly date: string };
  };
  readonly sections: readonly Section[];
  readonly signing: { readonly heading: string; readonly statement: string; readonly lines: readonly string[] };
  /** What the page says that fills up a copy for printing on both sides. */
  readonly blank: string;
  /** Texts of running head and foot, by CSS custom property; those of a copy end with its number. */
  readonly properties: Readonly<Record<string, string>>;
}

/**
 * The printed return of one version, with as many copies as the round wants, at least one; each bears a code of its own. What was
 * left empty is said to be so, and a figure is printed with all its decimals.
 *
 * @example returnPrint({ round, layout, centre, reading, submission }).copies.length // 5
 */
export function returnPrint(input: PrintInput): ReturnPrint {
  const { round, layout, centre, submission } = input;
  const { language } = round;
  const voice = voiceIn(language);
  const { say } = voice;
  const version = versionLetters({ round: round.id, centre: centre.id, snapshot: submission.snapshot });
  const copies = Array.from({ length: Math.max(1, round.materials.paperCopies) }, (_, place) => ({
    number: place + 1,
    code: printCode(version, place + 1),
  }));
  const sections = numbered(
    [figuresSection(input, voice), reportSection(input, voice), evidenceSection(input, voice), signingSection(voice)],
    voice,
  );
  const signing = sections.at(-1)?.heading ?? '';
  return {
    name: `${centre.id} ${version}`,
    title: say(PRINT_TEXTS.name, { centre: centre.name, version }),
    language,
    copies,
    cover: {
      organiser: localise(round.organiser, language),
      heading: fillText(layout.cover.title, { language, values: roundValues(round) }),
      subject: centre.name,
      size: coverSize(centre.name),
      facts: coverFacts(input, { voice, version }),
      seals: {
        heading: say(PRINT_TEXTS.seals),
        places: round.materials.seals.map(({ title }) => localise(title, language)),
        date: say(PRINT_TEXTS.sealDate),
      },
      sample: round.sample ? say(PRINT_TEXTS.sample) : '',
    },
    sections: sections.slice(0, -1),
    signing: { heading: signing, ...signingTexts(round, voice) },
    blank: say(PRINT_TEXTS.blank),
    properties: runningTexts(input, { voice, copies }),
  };
}

interface Said {
  readonly voice: Voice;
  readonly version: string;
}

/** What the office has filled in, then what the centre has, in the order of the form. */
function coverFacts({ round, layout, centre, reading, submission }: PrintInput, { voice, version }: Said): Fact[] {
  const { say, language } = voice;
  const { fixed, by } = layout.cover;
  return [
    { label: localise(fixed.hostingUnit, language), value: hostingUnitOn(centre, round.period.to) },
    { label: say(PRINT_TEXTS.number), value: String(centre.no) },
    { label: localise(fixed.period, language), value: String(roundValues(round).period) },
    ...reading.cover.map(({ item, title, text }) => ({
      label: localise(
        title ?? layout.cover.fields.find(({ id }) => id === item)?.label ?? { zh: item, en: item },
        language,
      ),
      value: text === '' ? say(PRINT_TEXTS.none) : text,
    })),
    { label: localise(by.label, language), value: submission.by === '' ? say(PRINT_TEXTS.empty) : submission.by },
    { label: say(PRINT_TEXTS.submitted), value: printMoment(submission.at, round.timeZone, language) },
    { label: say(PRINT_TEXTS.version), value: version.replace(/(.{4})(?=.)/g, '$1-') },
  ];
}

function signingSection({ say }: Voice): Section {
  return { id: 'signing', heading: say(PRINT_TEXTS.statement), blocks: [] };
}

function signingTexts({ materials, language }: Round, { say }: Voice): Omit<ReturnPrint['signing'], 'heading'> {
  const { statement, signatures = GENERAL_SIGNATURES } = materials.print ?? {};
  return {
    statement: statement === undefined ? say(PRINT_TEXTS.generalStatement) : localise(statement, language),
    lines: signatures.map((line) => localise(line, language)),
  };
}

/** In full-width characters: what fits beside the code. */
const HEAD_AT_MOST = 34;

function runningTexts(
  { round, centre }: PrintInput,
  { voice: { say, language }, copies }: { readonly voice: Voice; readonly copies: readonly PrintedCopy[] },
): Record<string, string> {
  const ofCopies = copies.flatMap(({ number, code }) => [
    [`--code-${number}`, code],
    [`--copy-${number}`, say(PRINT_TEXTS.copy, { copy: String(number), copies: String(copies.length) })],
  ]);
  return {
    '--head-centre': shortened(centre.name, HEAD_AT_MOST),
    '--head-round': shortened(localise(round.title, language), HEAD_AT_MOST),
    '--sample': round.sample ? say(PRINT_TEXTS.sample) : '',
    '--foot': say(PRINT_TEXTS.foot),
    '--page-before': say(PRINT_TEXTS.pageBefore),
    '--page-between': say(PRINT_TEXTS.pageBetween),
    '--page-after': say(PRINT_TEXTS.pageAfter),
    ...Object.fromEntries(ofCopies),
  };
}
