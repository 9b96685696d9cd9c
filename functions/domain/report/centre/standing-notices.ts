/** What a centre that is not simply ranked must be told first: what its standing means and what can be done. */
import { type Localised, localise } from '../../round/localised.ts';
import type { Brief } from '../brief.ts';
import { obstaclesOf } from '../obstacles.ts';
import { printLocalTime } from '../print-date.ts';
import { printDelay } from '../print-delay.ts';
import type { Block } from '../report-model.ts';
import { shownStanding } from '../shown-standing.ts';
import { STANDING_NOTICES as WORDS } from '../texts/standing.ts';

type Notice = Extract<Block, { kind: 'notice' }>;

/** One notice on the standing (none for a ranked centre), and one on a late submission where no key points follow. */
export function standingNotices(brief: Brief): Notice[] {
  const standing = standingNotice(brief);
  return [...(standing ? [standing] : []), ...lateNotices(brief)];
}

function standingNotice(brief: Brief): Notice | undefined {
  const { say } = brief.voice;
  const details = detailsOf(brief);
  const notice = (tone: Notice['tone'], title: Localised, texts: readonly Localised[]): Notice => ({
    kind: 'notice',
    tone,
    title: say(title, details),
    texts: texts.map((text) => say(text, details)),
  });
  switch (shownStanding(brief.input.result)) {
    case 'ranked':
      return details['reasons'] === '' ? undefined : notice('info', WORDS.heldTitle, [WORDS.held]);
    case 'unranked':
      return notice('warning', WORDS.unrankedTitle, [WORDS.unranked]);
    case 'vetoed':
      return notice('veto', WORDS.vetoTitle, [WORDS.veto, ...(brief.input.result.tree ? [WORDS.vetoScore] : [])]);
    case 'withheld':
      return notice('warning', WORDS.withheldTitle, [WORDS.withheld]);
    case 'provisional':
      return notice('warning', WORDS.provisionalTitle, [WORDS.provisional]);
    case 'late':
      return notice('warning', WORDS.lateUnrankedTitle, [WORDS.lateUnranked]);
    case 'ineligible':
      return notice('info', WORDS.ineligibleTitle, [WORDS.ineligible, WORDS.ineligibleNext]);
    case 'not-submitted':
      return notice('warning', WORDS.missingTitle, [WORDS.missing, WORDS.missingNext]);
    case 'has-errors':
      return notice('warning', WORDS.errorsTitle, [WORDS.errors, WORDS.errorsNext]);
  }
}

function detailsOf({ input, voice, hideNames }: Brief): Record<string, string> {
  const { say, language } = voice;
  const { round, result, issues } = input;
  const reason = result.reason === undefined ? '' : localise(result.reason, language).replace(/[。.\s]+$/, '');
  return {
    grade: localise(round.grades.veto, language),
    reason: reason === '' ? say(WORDS.noReason) : hideNames(reason),
    reasons: obstaclesOf(result, round, voice).join(language === 'zh-CN' ? '；' : '; '),
    rule: localise(round.eligibility.rule, language),
    organiser: localise(round.organiser, language),
    deadline: printLocalTime(round.deadline, language),
    n: String(issues.filter(({ severity }) => severity === 'error').length),
  };
}

function lateNotices({ input, voice }: Brief): Notice[] {
  const { submission, round, result } = input;
  if (!submission.late || result.tree !== undefined) return [];
  const deadline = printLocalTime(round.deadline, voice.language);
  const text = voice.say(WORDS.late, { deadline, delay: printDelay(submission.delayHours, voice) });
  return [{ kind: 'notice', tone: 'info', title: voice.say(WORDS.lateTitle), texts: [text] }];
}
