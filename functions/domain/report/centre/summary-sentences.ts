/** The summary in words: every sentence says one thing that the figures above it show. */
import { gradeList, gradeTitle } from '../../round/grade-list.ts';
import { localise } from '../../round/localised.ts';
import type { ScoreNode } from '../../scoring/score-tree.ts';
import { type Brief, nodesOf } from '../brief.ts';
import { medianScore } from '../field.ts';
import { certaintyOf, printChance, printRank, sameGrade, wholeEnds } from '../parts/certainty-words.ts';
import { printLocalTime } from '../print-date.ts';
import { printDelay } from '../print-delay.ts';
import { printDifference, printedGap, printNumber, printPercent } from '../print-number.ts';
import { imputedShare } from '../province/imputed-share.ts';
import { CERTAINTY } from '../texts/certainty.ts';
import { QUALITY } from '../texts/quality.ts';
import { METHOD_NAMES } from '../texts/remarks.ts';
import { STANDING_NOTICES } from '../texts/standing.ts';
import { SENTENCES } from '../texts/summary.ts';
import { indicatorName } from './indicator-names.ts';

const NAMED = 3;

/** Sentences in a fixed order; one that has nothing to say is left out. */
export function summarySentences(brief: Brief, tree: ScoreNode): string[] {
  const parts = [
    brief.voice.join([...standing(brief), ...againstMedian(brief), ...toNextGrade(brief)]),
    brief.voice.join(certain(brief)),
    brief.voice.join(groups(brief, tree)),
    ...extremes(brief, tree),
    ...late(brief),
    ...missing(brief, tree),
    ...imputed(brief),
    ...opinions(brief),
    ...findings(brief),
  ];
  return parts.filter((text) => text !== '');
}

function standing({ input, category, voice: { say, language }, field, decimals }: Brief): string[] {
  const { result, round } = input;
  if (result.rank === undefined) return [];
  const grade = gradeTitle(round.grades, result.grade);
  const details = {
    total: printNumber(result.published, decimals),
    of: printNumber(field.rankedCount, 0),
    rank: String(result.rank),
    category: category === undefined ? '' : localise(category, language),
    grade: grade === undefined ? '' : localise(grade, language),
  };
  const [graded, ungraded] =
    category === undefined
      ? [SENTENCES.ranked, SENTENCES.rankedUngraded]
      : [SENTENCES.rankedIn, SENTENCES.rankedInUngraded];
  return [say(grade === undefined ? ungraded : graded, details)];
}

/** A rank is not printed without its interval, where the run has one. */
function certain({ input, voice: { say } }: Brief): string[] {
  const certainty = input.evaluation.uncertainty?.certainty;
  const own = certaintyOf(certainty, input.centre.id);
  if (certainty === undefined || own === undefined) return [];
  const same = sameGrade(own);
  const share = printChance(same ?? 0);
  const details = {
    draws: printNumber(certainty.draws, 0),
    ...{ ...wholeEnds(own.spread), median: printRank(own.spread.median) },
  };
  return [
    say(details.low === details.high ? CERTAINTY.sentenceSure : CERTAINTY.sentence, details),
    ...(same === undefined ? [] : [say(own.isGradeStable === true ? CERTAINTY.stable : CERTAINTY.unstable, { share })]),
  ];
}

function againstMedian({ input, voice: { say }, field, decimals }: Brief): string[] {
  const median = medianScore(field, { kind: 'total', id: 'total' });
  const { published } = input.result;
  const difference = printedGap(published, median, decimals);
  if (difference === undefined) return [];
  const details = { median: printNumber(median, decimals), difference: printNumber(Math.abs(difference), decimals) };
  if (difference === 0) return [say(SENTENCES.equal, details)];
  return [say(difference > 0 ? SENTENCES.above : SENTENCES.below, details)];
}

/** Where grades go by shares, the next one depends on all others, and nothing is said. */
function toNextGrade({ input, voice: { say, language }, decimals }: Brief): string[] {
  const { result, round } = input;
  const grades = gradeList(round.grades);
  const better = grades[grades.findIndex(({ id }) => id === result.grade) - 1];
  const score = round.scheme.ranking.from === 'published' ? result.published : result.exact;
  if (better?.atLeast == null || score === undefined || result.grade === undefined) return [];
  const details = {
    grade: localise(better.title, language),
    from: String(better.atLeast),
    difference: printNumber(better.atLeast - score, decimals),
  };
  return [say(SENTENCES.toNext, details)];
}

function groups({ voice, field, decimals }: Brief, tree: ScoreNode): string[] {
  const { say, list, language } = voice;
  const compared = nodesOf(tree, 'group').flatMap((node) => {
    const median = medianScore(field, node);
    const difference = printedGap(node.score, median, decimals);
    if (difference === undefined) return [];
    const details = { group: localise(node.title, language), difference: printDifference(difference, decimals) };
    return [{ difference, text: say(SENTENCES.groupItem, details) }];
  });
  const above = compared.filter(({ difference }) => difference > 0).sort((a, b) => b.difference - a.difference);
  const below = compared.filter(({ difference }) => difference < 0).sort((a, b) => a.difference - b.difference);
  const textOf = (items: typeof compared): string => list(items.map(({ text }) => text));
  return [
    ...(above.length > 0 ? [say(SENTENCES.groupsAbove, { groups: textOf(above) })] : []),
    ...(below.length > 0 ? [say(SENTENCES.groupsBelow, { groups: textOf(below) })] : []),
  ];
}

function extremes(brief: Brief, tree: ScoreNode): string[] {
  const { decimals, voice } = brief;
  const { say, list } = voice;
  const scored = nodesOf(tree, 'indicator').flatMap((node) => {
    const lost = printedGap(node.fullPoints, node.points, decimals);
    if (lost === undefined || node.score === undefined || node.fullPoints === 0) return [];
    return [{ title: indicatorName(brief, node), score: node.score, lost }];
  });
  const strong = [...scored].sort((a, b) => b.score - a.score).slice(0, NAMED);
  const weak = [...scored].sort((a, b) => b.lost - a.lost).slice(0, NAMED);
  if (scored.length <= NAMED || (weak[0]?.lost ?? 0) <= 0) return [];
  const strongItems = strong.map(({ title, score }) =>
    say(SENTENCES.strongItem, { title, rate: printPercent(score / 100, 1) }),
  );
  const weakItems = weak.map(({ title, lost }) =>
    say(SENTENCES.weakItem, { title, lost: printNumber(lost, decimals) }),
  );
  const sum = printNumber(
    weak.reduce((total, { lost }) => total + lost, 0),
    decimals,
  );
  return [
    say(SENTENCES.strongest, { items: list(strongItems) }),
    say(SENTENCES.weakest, { items: list(weakItems), sum }),
  ];
}

function late({ input, voice }: Brief): string[] {
  const { submission, round } = input;
  if (!submission.late) return [];
  const deadline = printLocalTime(round.deadline, voice.language);
  return [voice.say(STANDING_NOTICES.late, { deadline, delay: printDelay(submission.delayHours, voice) })];
}

function missing({ input, voice: { say } }: Brief, tree: ScoreNode): string[] {
  const count = nodesOf(tree, 'indicator').filter(({ flags }) => flags.includes('MISSING')).length;
  const rule = say(SENTENCES[input.round.scheme.missing]);
  return count === 0 ? [] : [say(SENTENCES.missing, { n: String(count), rule })];
}

function imputed({ input, voice: { say } }: Brief): string[] {
  const filled = imputedShare([input.result]);
  if (filled === undefined) return [];
  return [say(SENTENCES.imputed, { n: String(filled.count), share: printPercent(filled.share, 1) })];
}

/** The centre's own ranks only. */
function opinions({ input, voice: { say, list } }: Brief): string[] {
  const items = (input.evaluation.secondOpinions ?? []).flatMap(({ method, ranks }) => {
    const rank = ranks[input.centre.id];
    const name = say(METHOD_NAMES[method] ?? { zh: method, en: method });
    return rank === undefined ? [] : [say(SENTENCES.opinionItem, { method: name, rank: String(rank) })];
  });
  return items.length === 0 ? [] : [say(SENTENCES.opinion, { items: list(items) })];
}

function findings({ findings: found, voice: { say } }: Brief): string[] {
  if (found.length === 0) return [say(SENTENCES.clean)];
  const explained = found.filter(({ issue }) => (issue.explanation ?? '') !== '').length;
  const details = { n: String(found.length), explained: String(explained), section: say(QUALITY.heading) };
  return [say(explained === 0 ? SENTENCES.findingsUnexplained : SENTENCES.findings, details)];
}
