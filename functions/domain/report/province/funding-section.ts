/** The proposal of support: tiers with their totals, who is proposed, and who is not and why. Only where the round has a rule. */
import { amountText, millionthsOf } from '../../funding/exact-amount.ts';
import type { FundingTier } from '../../funding/funding-settings.ts';
import type { FundingProposal, Unfunded } from '../../funding/propose-funding.ts';
import { gradeTitle } from '../../round/grade-list.ts';
import { localise } from '../../round/localised.ts';
import { makeTable, type RowFacts } from '../make-table.ts';
import { NO_NUMBER, printNumber } from '../print-number.ts';
import type { Block, Section } from '../report-model.ts';
import { shownStanding } from '../shown-standing.ts';
import { STANDINGS } from '../texts/frame.ts';
import { FUNDING, REFUSALS } from '../texts/funding.ts';
import type { Entry, Outline } from './outline.ts';

export function fundingSection(outline: Outline): Section | undefined {
  const { funding } = outline.input.evaluation;
  if (funding === undefined) return undefined;
  const { say } = outline.voice;
  return {
    id: 'funding',
    heading: say(FUNDING.heading),
    blocks: [
      { kind: 'paragraphs', tone: 'plain', texts: leadTexts(outline, funding) },
      tiersTable(outline, funding),
      { kind: 'heading', text: say(FUNDING.proposed) },
      ...proposedBlocks(outline, funding),
      { kind: 'heading', text: say(FUNDING.others) },
      othersTable(outline, funding),
    ],
  };
}

function leadTexts({ voice: { say, language }, entries }: Outline, funding: FundingProposal): string[] {
  const { settings, tiers, ties, total, left } = funding;
  const unit = localise(settings.unit, language);
  const names = new Map(entries.map(({ centre }) => [centre.id, centre.name]));
  const n = printNumber(
    tiers.reduce((sum, { centres }) => sum + centres.length, 0),
    0,
  );
  return [
    say(FUNDING.lead, { authority: localise(settings.decidedBy, language), unit }),
    say(FUNDING.totals, { n, total, unit }),
    ...(settings.budget === undefined
      ? []
      : [say(FUNDING.budget, { budget: amountOf(settings.budget), left: left ?? '0', unit })]),
    ...ties.map((tie) =>
      say(FUNDING.tie, {
        tier: tierTitle(funding, tie.tier, language),
        rank: printNumber(tie.rank, Number.isInteger(tie.rank) ? 0 : 1),
        centres: tie.centres.map((id) => names.get(id) ?? id).join(language === 'en' ? '; ' : '、'),
        outcome: say(tie.outcome === 'all' ? FUNDING.tieAll : FUNDING.tieNone),
      }),
    ),
  ];
}

const amountOf = (amount: number): string => amountText(millionthsOf(amount));

/** What a tier is called in the settings of the proposal. */
export function tierTitle(
  { settings }: FundingProposal,
  id: string | undefined,
  language: Outline['voice']['language'],
): string {
  const title = settings.tiers.find((tier) => tier.id === id)?.title;
  return title === undefined ? '' : localise(title, language);
}

function tiersTable(outline: Outline, { settings, tiers, total }: FundingProposal): Block {
  const { say, language } = outline.voice;
  const rows = settings.tiers.map((tier, place): RowFacts => {
    const { centres = [], total: own = '0' } = tiers[place] ?? {};
    const places = tier.atMost === undefined ? say(FUNDING.noLimit) : printNumber(tier.atMost, 0);
    const title = localise(tier.title, language);
    return {
      cells: [title, ruleText(outline, tier), places, amountOf(tier.amount), printNumber(centres.length, 0), own],
    };
  });
  const count = tiers.reduce((sum, { centres }) => sum + centres.length, 0);
  return makeTable({
    id: 'funding-tiers',
    columns: [
      [say(FUNDING.tier), 'text'],
      [say(FUNDING.rule), 'text'],
      [say(FUNDING.atMost), 'number'],
      [say(FUNDING.amount), 'number'],
      [say(FUNDING.count), 'number'],
      [say(FUNDING.total), 'number'],
    ],
    rows: [...rows, { kind: 'total', cells: [say(FUNDING.sum), '', '', '', printNumber(count, 0), total] }],
  });
}

function ruleText(
  { input: { round }, voice: { say, language }, decimals }: Outline,
  { rule, category }: FundingTier,
): string {
  const own = (round.scheme.categories ?? []).find(({ id }) => id === category);
  const grades = own?.grades ?? round.grades;
  const title = (id: string): string => {
    const found = gradeTitle(grades, id);
    return found === undefined ? id : localise(found, language);
  };
  const text =
    'grades' in rule
      ? say(FUNDING.ruleGrades, { grades: rule.grades.map(title).join(language === 'en' ? ', ' : '、') })
      : 'ranksUpTo' in rule
        ? say(FUNDING.ruleRanks, { rank: printNumber(rule.ranksUpTo, 0) })
        : say(FUNDING.ruleScore, { score: printNumber(rule.scoreAtLeast, decimals) });
  return own === undefined ? text : say(FUNDING.ofCategory, { category: localise(own.title, language), rule: text });
}

function proposedBlocks(outline: Outline, funding: FundingProposal): Block[] {
  const {
    voice: { say, language },
    entries,
    decimals,
  } = outline;
  const byId = new Map(entries.map((entry) => [entry.centre.id, entry]));
  const rows = funding.tiers.flatMap(({ tier, centres }, place) => {
    const amount = funding.settings.tiers[place]?.amount;
    return centres.flatMap((id): RowFacts[] => {
      const entry = byId.get(id);
      if (entry === undefined || amount === undefined) return [];
      const { rank, published } = entry.result;
      const score = printNumber(published, decimals);
      return [
        {
          cells: [
            entry.centre.name,
            String(rank ?? ''),
            score,
            gradeOf(entry, language),
            tierTitle(funding, tier, language),
            amountOf(amount),
          ],
        },
      ];
    });
  });
  if (rows.length === 0) return [{ kind: 'paragraphs', tone: 'plain', texts: [say(FUNDING.none)] }];
  return [
    makeTable({
      id: 'funding-centres',
      columns: [
        [say(FUNDING.name), 'text'],
        [say(FUNDING.rank), 'number'],
        [say(FUNDING.score), 'number'],
        [say(FUNDING.grade), 'text'],
        [say(FUNDING.tier), 'text'],
        [say(FUNDING.amount), 'number'],
      ],
      rows,
    }),
  ];
}

function gradeOf({ result, round }: Entry, language: Outline['voice']['language']): string {
  const title = gradeTitle(round.grades, result.grade);
  return title === undefined ? NO_NUMBER : localise(title, language);
}

function othersTable(outline: Outline, funding: FundingProposal): Block {
  const { say } = outline.voice;
  const byId = new Map(outline.entries.map((entry) => [entry.centre.id, entry]));
  const rows = funding.unfunded.flatMap((one): RowFacts[] => {
    const entry = byId.get(one.centre);
    if (entry === undefined) return [];
    const rank = entry.result.rank === undefined ? NO_NUMBER : String(entry.result.rank);
    return [{ cells: [entry.centre.name, rank, refusalText(outline, funding, { one, entry })] }];
  });
  return makeTable({
    id: 'funding-others',
    columns: [
      [say(FUNDING.name), 'text'],
      [say(FUNDING.rank), 'number'],
      [say(FUNDING.reason), 'text'],
    ],
    rows,
  });
}

/** Why a centre is not proposed, in words. */
export function refusalText(
  { voice: { say, language } }: Outline,
  funding: FundingProposal,
  { one, entry }: { readonly one: Unfunded; readonly entry: Entry },
): string {
  if (one.refusal === 'standing') return say(STANDINGS[shownStanding(entry.result)]);
  return say(REFUSALS[one.refusal], { tier: tierTitle(funding, one.tier, language) });
}
