import type { ReopenWish } from '../domain/intake/reviews.ts';
import { isProblem } from '../domain/problems/problem.ts';
import { localise } from '../domain/round/localised.ts';
import { formatInZone, instantOf } from '../domain/round/zoned-time.ts';
import type { Feedback } from '../domain/workbook/feedback.ts';
import { fillText } from '../domain/workbook/text-template.ts';
import { askAgain } from './collect/workbook-feed.ts';
import { paths } from './document-paths.ts';
import { bodyOf, type LookAgain } from './documents.ts';
import type { Office } from './office.ts';
import { reopen } from './reopen.ts';
import { updateDocument } from './update-document.ts';

/** `rounds/{round}/reopenWishes/{centre}`: until when the ledger would have a return opened again, and what became of it. */
export interface WishRecord {
  readonly centre: string;
  /** Wall-clock time of the round's zone, `YYYY-MM-DDTHH:MM`. */
  readonly until: string;
  readonly reason: string;
  /** `off`: the time was cleared. `past`: it was over before anything could be opened. */
  readonly state: 'off' | 'waiting' | 'open' | 'past' | 'refused';
  /** Why it was refused, or why it still waits. */
  readonly message?: string;
}

/** Who opens, in the trail: whoever may write in the ledger. */
const WHO = '台账 ledger';

type Round = Pick<Office, 'store' | 'definition'>;

export async function wishRecords({ store, definition }: Round): Promise<ReadonlyMap<string, WishRecord>> {
  const wishes = new Map<string, WishRecord>();
  for await (const document of store.list(paths.reopenWishes(definition.round.id))) {
    const record = bodyOf<WishRecord>(document);
    wishes.set(record.centre, record);
  }
  return wishes;
}

/** The documents that stand for the wishes as they were read; one that was seen before stays, whatever became of it. */
export async function nextWishes(
  office: Round,
  wishes: readonly ReopenWish[],
): Promise<readonly { readonly path: string; readonly body: WishRecord }[]> {
  const known = await wishRecords(office);
  return wishes.flatMap((wish): { readonly path: string; readonly body: WishRecord }[] => {
    const { centre, until, isUnclear, reason } = wish;
    const before = known.get(centre);
    const path = paths.reopenWish(office.definition.round.id, centre);
    if (until === undefined) {
      const isCleared = !isUnclear && before !== undefined && before.state !== 'off';
      return isCleared ? [{ path, body: { ...before, state: 'off' } }] : [];
    }
    if (reason === '' || isSame(before, wish)) return [];
    return [{ path, body: { centre, until, reason, state: 'waiting' } }];
  });
}

function isSame(record: WishRecord | undefined, { until, reason }: ReopenWish): boolean {
  return record !== undefined && record.state !== 'off' && record.until === until && record.reason === reason;
}

/** Those of the wishes whose time was over when they were first read; one that was carried out stays right afterwards. */
export async function pastWishes(office: Round & Pick<Office, 'clock'>, wishes: readonly ReopenWish[]) {
  const known = await wishRecords(office);
  const now = office.clock.now().toISOString();
  return wishes.filter((wish) => {
    const record = known.get(wish.centre);
    if (wish.until === undefined) return false;
    if (isSame(record, wish)) return record?.state === 'past';
    return instantOf(wish.until, office.definition.round.timeZone).toISOString() <= now;
  });
}

/**
 * Opens what the ledger wishes to be opened, as the command `reopen` does; what is no time to come, or was never collected,
 * is refused. Where the workbook cannot be opened now the wish waits for the next collect, which then looks at `ledger`.
 */
export async function carryOutWishes(office: Office, ledger: LookAgain): Promise<void> {
  const waiting = [...(await wishRecords(office)).values()].filter(({ state }) => state === 'waiting');
  for (const wish of waiting) {
    const path = paths.reopenWish(office.definition.round.id, wish.centre);
    const outcome = await carryOut(office, wish);
    if (outcome.state === 'waiting') await askAgain(office, [ledger]);
    await updateDocument<WishRecord>(office.store, path, (now) =>
      now?.until === wish.until && now.reason === wish.reason && now.state === 'waiting'
        ? { body: { ...now, ...outcome } }
        : undefined,
    );
  }
}

async function carryOut(
  office: Office,
  { centre, until, reason }: WishRecord,
): Promise<Pick<WishRecord, 'state' | 'message'>> {
  try {
    await reopen({ ...office, who: WHO }, { centre, until, reason });
    return { state: 'open' };
  } catch (error) {
    if (!isProblem(error)) throw error;
    if (isProblem(error, 'TIME_INVALID')) return { state: 'past' };
    const isFinal = isProblem(error, 'NOTHING_TO_REOPEN');
    return { state: isFinal ? 'refused' : 'waiting', message: error.message };
  }
}

/** What the ledger is to say of each wish, by centre id with `reopen:` before it; a cleared one has no answer. */
export function wishAnswers(
  { definition, clock }: Pick<Office, 'definition' | 'clock'>,
  records: Iterable<WishRecord>,
): Readonly<Record<string, string>> {
  const { round, layouts } = definition;
  const texts = layouts.ledger.register.reopen?.answers;
  if (texts === undefined) return {};
  const { language, timeZone } = round;
  const answerOf = ({ state, until, message = '' }: WishRecord): string => {
    if (state === 'past') return localise(texts.past, language);
    if (state !== 'open') return fillText(texts.refused, { language, values: { message } });
    const instant = instantOf(until, timeZone);
    const values = { until: formatInZone(instant, timeZone, language) };
    return fillText(instant <= clock.now() ? texts.over : texts.open, { language, values });
  };
  const asked = [...records].filter(({ state, message }) => state !== 'off' && (state !== 'waiting' || message));
  return Object.fromEntries(asked.map((record) => [answerKey(record), answerOf(record)]));
}

const answerKey = ({ centre }: Pick<WishRecord, 'centre'>): string => `reopen:${centre}`;

/** The answers at their places: also where a reason is missing, and an empty one wherever nothing was wished. */
export function wishMarks(
  { definition }: Pick<Office, 'definition'>,
  wishes: readonly ReopenWish[],
  answers: Readonly<Record<string, string>>,
): Feedback['marks'] {
  const { round, layouts } = definition;
  const missing = layouts.ledger.register.reopen?.answers.reasonMissing;
  return wishes.flatMap((wish) => {
    const { until, reason, answer } = wish;
    if (answer === undefined) return [];
    const isUnfounded = until !== undefined && reason === '';
    const text = isUnfounded && missing !== undefined ? localise(missing, round.language) : answers[answerKey(wish)];
    return [{ ...answer, text: text ?? '' }];
  });
}
