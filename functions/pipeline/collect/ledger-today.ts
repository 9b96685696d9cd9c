import { countsOf } from '../../domain/checks/counts-of.ts';
import { digestOf } from '../../domain/digest/digest.ts';
import type { LedgerReading } from '../../domain/intake/reviews.ts';
import { isAssigned } from '../../domain/round/centre.ts';
import { localise } from '../../domain/round/localised.ts';
import { formatInZone } from '../../domain/round/zoned-time.ts';
import { type TodayRow, todayCells, todayMarks } from '../../domain/today/today-columns.ts';
import type { CentreToday, MailToday, ReviewerToday, TodayFacts } from '../../domain/today/today-facts.ts';
import { todayContent, todayTab } from '../../domain/today/today-tab.ts';
import type { Feedback, OwnTab } from '../../domain/workbook/feedback.ts';
import { listMails } from '../notices/list-mails.ts';
import type { Office } from '../office.ts';
import { lifeOf } from '../return-lives.ts';
import { type ReviewStatus, reviewStatuses } from '../review-status.ts';
import type { Answers } from './keep-reading.ts';
import type { ReturnsKnown } from './ledger-states.ts';

type Round = Pick<Office, 'store' | 'definition' | 'clock'>;

/** The daily lists as the ledger shows them. */
export interface LedgerToday {
  /** What of them is told, without the time of the telling: as long as it stays nothing is written. */
  readonly answers: Answers;
  readonly marks: (rows: readonly TodayRow[]) => Feedback['marks'];
  readonly lists: (reading: LedgerReading) => readonly OwnTab[];
}

const NO_LISTS: LedgerToday = { answers: {}, marks: () => [], lists: () => [] };

/** The lists of a round whose ledger has words for them, from the store alone. */
export async function ledgerToday(office: Round, known: ReturnsKnown): Promise<LedgerToday> {
  const { round, layouts } = office.definition;
  const { today: texts, register } = layouts.ledger;
  if (texts === undefined && register.today === undefined) return NO_LISTS;
  const facts = await todayFacts(office, known);
  const { language, timeZone } = round;
  const columns = register.today && todayCells(facts.centres, round);
  const voice = texts && { texts, language, timeZone };
  const content = voice && todayContent(facts, voice);
  const at = (instant: Date): string => formatInZone(instant, timeZone, language);
  return {
    answers: { today: digestOf({ content: content ?? null, columns: columns ? [...columns] : null }) },
    marks: (rows) => (columns === undefined ? [] : todayMarks(rows, columns)),
    lists: ({ entries, places }) => {
      if (voice === undefined || content === undefined) return [];
      const rows = new Map(entries.map(({ centre, source }) => [centre, source]));
      const tab = places?.lists ?? localise(voice.texts.tab, language);
      const times = { time: at(office.clock.now()), deadline: at(new Date(facts.deadline)) };
      return [todayTab(content, { tab, rows, ...times }, voice)];
    },
  };
}

async function todayFacts(office: Round, { context, heads, ledger }: ReturnsKnown): Promise<TodayFacts> {
  const { round, notices } = office.definition;
  const reviewed = await reviewStatuses(office);
  const reviews = new Map(round.centres.map(({ id }) => [id, reviewed(id)]));
  const mails = await mailsOf(office);
  const centres = round.centres.map(({ id, name }): CentreToday => {
    const head = heads.get(id);
    const { errors, unexplained } = countsOf(head?.issues ?? []);
    const { given = 0, required = 0 } = reviews.get(id) ?? {};
    const paperCopies = ledger.get(id)?.paperCopies;
    return {
      ...{ id, name, errors, warnings: unexplained, life: lifeOf(context, id, head) },
      ...(head?.accepted && { submittedAt: head.accepted.at }),
      isPaperComplete: context.isPaperComplete(id, head?.accepted),
      ...(paperCopies !== undefined && { paperCopies }),
      reviews: { given, required },
      mails: mails.toCentres.get(id) ?? [],
    };
  });
  return {
    ...{ now: context.now, deadline: context.deadline, centres },
    reviewers: reviewersToday(office, { reviews, mails }),
    copiesWanted: round.materials.paperCopies,
    hasNotices: notices !== undefined,
  };
}

/** Without centres of a conflict that the reviewer declared, or ticked in the scorecard. */
function reviewersToday(
  { definition: { round, reviewers } }: Pick<Round, 'definition'>,
  { reviews, mails }: { readonly reviews: ReadonlyMap<string, ReviewStatus>; readonly mails: MailsToday },
): readonly ReviewerToday[] {
  return reviewers.map((reviewer) => {
    const isOut = (centre: string): boolean => reviews.get(centre)?.conflicted.includes(reviewer.id) === true;
    const centres = round.centres.filter(({ id }) => isAssigned(reviewer, id) && !isOut(id));
    const missing = centres.flatMap(({ id, name }) => {
      const found = reviews.get(id)?.missing.find((one) => one.reviewer === reviewer.id);
      return found === undefined ? [] : [{ name, isBegun: found.isBegun }];
    });
    const written = mails.toReviewers.get(reviewer.id) ?? [];
    return { name: reviewer.name, centres: centres.map(({ name }) => name), missing, mails: written };
  });
}

interface MailsToday {
  /** By id. */
  readonly toCentres: ReadonlyMap<string | undefined, readonly MailToday[]>;
  readonly toReviewers: ReadonlyMap<string | undefined, readonly MailToday[]>;
}

async function mailsOf(office: Round): Promise<MailsToday> {
  const mails = (await listMails(office)).map(({ centre, reviewer, kind, state, settledAt, createdAt, message }) => ({
    ...{ centre, reviewer, kind, state, at: settledAt ?? createdAt },
    ...(message !== undefined && { message }),
  }));
  return {
    toCentres: Map.groupBy(mails, ({ centre }) => centre),
    toReviewers: Map.groupBy(mails, ({ reviewer }) => reviewer),
  };
}
