/** The province's summary: everything at once, for the office and those it reports to. */
import { localise } from '../round/localised.ts';
import { coverSize, roundFacts } from './centre/cover.ts';
import { authorityNotice, stepBlocks } from './parts/method.ts';
import { numbered } from './parts/numbered.ts';
import { runningTexts } from './parts/running-texts.ts';
import { verificationSection } from './parts/verification.ts';
import { sectionPoints, weightsTables } from './parts/weights-table.ts';
import { printNumber } from './print-number.ts';
import { certaintySection } from './province/certainty.ts';
import { comparisonSection } from './province/comparison.ts';
import { exceptionsSection } from './province/exceptions.ts';
import { fundingSection } from './province/funding-section.ts';
import { indexSection } from './province/index-checks/index-section.ts';
import { byCategory, type Outline, outlineOf } from './province/outline.ts';
import { overviewSection } from './province/overview.ts';
import { partsSection } from './province/parts-table.ts';
import { qualityOverviewSection } from './province/quality-overview.ts';
import { rankingSection } from './province/ranking.ts';
import { remarksSection } from './province/remarks.ts';
import { reviewsOverviewSection } from './province/reviews-section.ts';
import { riskSection } from './province/risk-section.ts';
import { yearsOverviewSection } from './province/years.ts';
import type { ProvinceInput } from './report-input.ts';
import type { Block, Cover, ReportModel, Section } from './report-model.ts';
import { withStraightQuotes } from './straight-quotes.ts';
import { FRAME } from './texts/frame.ts';
import { PROVINCE } from './texts/province.ts';

/** The summary of a run in the round's language, as finished strings. It names every centre: it is not for centres. */
export function provinceReport(input: ProvinceInput): ReportModel {
  const outline = outlineOf(input);
  const { voice } = outline;
  const { say, language } = voice;
  const { round, evaluation, code, sample } = input;
  const title = localise(round.title, language);
  const kind = say(FRAME.provinceReport);
  const sections: (Section | undefined)[] = [
    overviewSection(outline),
    rankingSection(outline),
    yearsOverviewSection(outline),
    certaintySection(outline),
    comparisonSection(outline),
    partsSection(outline),
    exceptionsSection(outline),
    fundingSection(outline),
    reviewsOverviewSection(outline),
    qualityOverviewSection(outline),
    riskSection(outline),
    remarksSection(outline),
    indexSection(outline),
    { id: 'method', heading: say(PROVINCE.method), blocks: provinceMethod(outline) },
    verificationSection({ round, code, methodVersion: evaluation.methodVersion }, voice),
  ];
  const model: ReportModel = {
    name: 'province',
    title: say(FRAME.provinceTitle, { round: title, kind }),
    language,
    cover: provinceCover(outline, code),
    sections: numbered(sections, voice),
    properties: runningTexts(voice, { left: title, right: kind, code, sample }),
  };
  return language === 'en' ? withStraightQuotes(model) : model;
}

function provinceMethod(outline: Outline): Block[] {
  const { input, voice } = outline;
  const steps = ({ input: { round }, field }: Outline): Block[] => [
    ...stepBlocks(round, voice),
    weightsTables(round, voice, field),
    { kind: 'paragraphs', tone: 'note', texts: [sectionPoints(round, voice)] },
  ];
  return [authorityNotice(input.round, voice), ...byCategory(outline, steps)];
}

function provinceCover({ input, voice, entries, ranked }: Outline, code: string): Cover {
  const { say, language } = voice;
  const { round, sample } = input;
  const subject = localise(round.organiser, language);
  const n = printNumber(entries.length, 0);
  return {
    organiser: subject,
    round: localise(round.title, language),
    kind: say(FRAME.provinceReport),
    subject: localise(round.programme.title, language),
    size: coverSize(localise(round.programme.title, language)),
    facts: [
      { label: say(FRAME.centres), value: say(FRAME.centresValue, { n }) },
      ...roundFacts({ input: { round }, voice }),
      { label: say(FRAME.codeLabel), value: code },
    ],
    status: { text: say(FRAME.provinceStatus, { n: printNumber(ranked.length, 0), of: n }), tone: 'good' },
    sample: sample ? say(FRAME.sample) : '',
    foot: voice.join([say(FRAME.foot), say(FRAME.footOffice)]),
  };
}
