/** What is told to those who hold a report that another one takes the place of: of its own centre, and of no other. */
import { OTHER_CENTRE, withoutOtherNames } from '../report/other-names.ts';
import { NO_NUMBER, printDifference, printNumber } from '../report/print-number.ts';
import { shownStanding } from '../report/shown-standing.ts';
import { STANDINGS } from '../report/texts/frame.ts';
import { type Voice, voiceIn } from '../report/voice.ts';
import type { Centre } from '../round/centre.ts';
import { gradeTitle } from '../round/grade-list.ts';
import type { Localised } from '../round/localised.ts';
import type { Round } from '../round/round.ts';
import { CHANGE_CAUSES, CHANGE_WORDS } from '../scoring/compare/change-cause.ts';
import type { SharedChange } from '../scoring/compare/share-change.ts';
import type { CentreResult } from '../scoring/score-tree.ts';
import { DELIVERY } from './delivery-texts.ts';

export interface ChangeFacts {
  readonly round: Round;
  /** Code of the report that is delivered, and of the one that the recipient holds. */
  readonly code: string;
  readonly replaces: string;
  /** Why, in the office's words, the oldest first; none where nobody said. */
  readonly reasons: readonly string[];
  /** Absent for the summary of all centres. */
  readonly centre?: {
    readonly centre: Centre;
    /** Results under which the two reports were made; absent where there was none. */
    readonly before?: CentreResult;
    readonly after?: CentreResult;
    /** What was found of the centre itself has changed, or the settings of the round have. */
    readonly isOwn: boolean;
    /** What the change of the total comes from; absent where that is not known. */
    readonly score?: SharedChange;
  };
}

/**
 * A line each: what replaces what, the reasons, and what changed for the centre in total, rank, grade and standing. Where others
 * alone have changed, the office's reasons speak of those and are not told; in all others, other centres' names are put out of
 * sight. The summary, which names all, is told as it is. A missing number is a dash.
 *
 * @example changeLines(facts) // ['本报告（编号 B）代替……', '更换原因：数据更正', '总分：84.20 → 85.10']
 */
export function changeLines({ round, code, replaces, reasons, centre }: ChangeFacts): readonly string[] {
  const voice = voiceIn(round.language);
  const { say } = voice;
  const hide =
    centre === undefined ? (text: string) => text : withoutOtherNames(round.centres, centre.centre, say(OTHER_CENTRE));
  return [
    say(DELIVERY.replaces, { code, before: replaces }),
    ...(centre?.isOwn === false
      ? [say(DELIVERY.ofOthers)]
      : reasons.map((reason) => say(DELIVERY.reason, { reason: hide(oneLine(reason)) }))),
    ...(centre === undefined ? [] : ownLines(round, voice, centre)),
  ];
}

type Own = NonNullable<ChangeFacts['centre']>;

function ownLines(round: Round, voice: Voice, { before, after, isOwn, score }: Own): readonly string[] {
  const { say } = voice;
  const { decimals } = round.scheme.ranking;
  const line = (words: Localised, of: (result: CentreResult) => string): readonly string[] => {
    const [from, to] = [before, after].map((result) => (result === undefined ? NO_NUMBER : of(result)));
    return from === to || from === undefined || to === undefined ? [] : [say(words, { from, to })];
  };
  const lines = [
    ...line(DELIVERY.standing, (result) => say(STANDINGS[shownStanding(result)])),
    ...line(DELIVERY.total, ({ published }) => printNumber(published, decimals)),
    ...line(DELIVERY.rank, ({ rank }) => printNumber(rank, 0)),
    ...line(DELIVERY.grade, (result) => gradeText(round, voice, result)),
  ];
  return lines.length === 0
    ? [say(DELIVERY.unchanged)]
    : [...lines, ...(isOwn ? sharesLine(voice, decimals, score) : [])];
}

function gradeText({ grades }: Round, { say }: Voice, { standing, grade }: CentreResult): string {
  const title = standing === 'vetoed' ? grades.veto : gradeTitle(grades, grade);
  return title === undefined ? NO_NUMBER : say(title);
}

/** Causes whose share rounds to nothing are left out; one that made all of it needs no number. */
function sharesLine({ say, list }: Voice, decimals: number, score: SharedChange | undefined): readonly string[] {
  const causes = CHANGE_CAUSES.map((cause) => [cause, printDifference(score?.shares[cause], decimals)] as const);
  const told = causes.filter(([, points]) => /[1-9]/.test(points));
  const texts = told.map(([cause, points]) => `${say(CHANGE_WORDS[cause])}${told.length === 1 ? '' : ` ${points}`}`);
  return texts.length === 0 ? [] : [say(DELIVERY.shares, { shares: list(texts) })];
}

const oneLine = (text: string): string => text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\s]+/gu, ' ').trim();
