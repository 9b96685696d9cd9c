/** One centre's report: which sections it has follows from where the centre stands. */
import { localise } from '../round/localised.ts';
import { type Brief, briefOf } from './brief.ts';
import { balanceSection } from './centre/balance.ts';
import { coverOf } from './centre/cover.ts';
import { indicatorSection } from './centre/indicator-table.ts';
import { materialsSection } from './centre/materials.ts';
import { qualitySection } from './centre/quality.ts';
import { reviewsSection } from './centre/reviews.ts';
import { summarySection } from './centre/summary.ts';
import { workedExample } from './centre/worked-example.ts';
import { yearsSection } from './centre/years.ts';
import { authorityNotice, stepBlocks } from './parts/method.ts';
import { numbered } from './parts/numbered.ts';
import { runningTexts } from './parts/running-texts.ts';
import { verificationSection } from './parts/verification.ts';
import type { ReportInput } from './report-input.ts';
import type { ReportModel, Section } from './report-model.ts';
import { withStraightQuotes } from './straight-quotes.ts';
import { FRAME } from './texts/frame.ts';
import { METHOD } from './texts/method.ts';

/**
 * The report of one centre in the round's language, as finished strings. It holds the centre's own figures and anonymous
 * statistics only; without a score tree it is short and says why. Missing values are named as missing, never as 0.
 */
export function centreReport(input: ReportInput): ReportModel {
  const brief = briefOf(input);
  const { say, language } = brief.voice;
  const { round, centre, code, sample } = input;
  const title = localise(round.title, language);
  const names = { subject: centre.name, kind: say(FRAME.centreReport), round: title };
  const model: ReportModel = {
    name: centre.id,
    title: say(FRAME.title, names),
    language,
    cover: coverOf(brief),
    sections: numbered(sectionsOf(brief), brief.voice),
    properties: runningTexts(brief.voice, { left: title, right: centre.name, code, sample }),
  };
  return language === 'en' ? withStraightQuotes(model) : model;
}

function sectionsOf(brief: Brief): (Section | undefined)[] {
  const { result } = brief.input;
  const { tree } = result;
  const scored =
    tree === undefined ? [] : [indicatorSection(brief, tree), balanceSection(brief, tree), reviewsSection(brief, tree)];
  const isKnown = brief.input.reading !== undefined || brief.findings.length > 0;
  return [
    summarySection(brief),
    ...(result.standing === 'has-errors' ? [qualitySection(brief)] : []),
    ...scored,
    yearsSection(brief),
    materialsSection(brief),
    ...(isKnown && result.standing !== 'has-errors' ? [qualitySection(brief)] : []),
    ...(tree === undefined ? [] : [methodSection(brief, tree)]),
    verificationSection(
      {
        round: brief.input.round,
        code: brief.input.code,
        methodVersion: brief.input.evaluation.methodVersion,
        ...(tree !== undefined && { centre: brief.input.centre.id }),
        snapshot: result.snapshot,
      },
      brief.voice,
    ),
  ];
}

function methodSection(brief: Brief, tree: NonNullable<Brief['input']['result']['tree']>): Section {
  const { voice, input } = brief;
  return {
    id: 'method',
    heading: voice.say(METHOD.heading),
    blocks: [authorityNotice(input.round, voice), ...stepBlocks(input.round, voice), ...workedExample(brief, tree)],
  };
}
