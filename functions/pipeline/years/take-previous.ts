import type { AuditFact } from '../../domain/audit/audit-entry.ts';
import { digestOf } from '../../domain/digest/digest.ts';
import { Problem } from '../../domain/problems/problem.ts';
import type { RoundDefinition } from '../../domain/round/round-definition.ts';
import { withEarlierRounds } from '../../domain/years/with-earlier-rounds.ts';
import { paths } from '../document-paths.ts';
import { load, type RoundRecord, toBody } from '../documents.ts';
import type { Office } from '../office.ts';
import { updateDocument } from '../update-document.ts';
import { type EarlierHead, earlierDocuments } from './earlier-record.ts';
import { takeRounds } from './take-rounds.ts';

export interface TakeRequest {
  /** Needed where figures were fixed before; goes into the audit trail. */
  readonly reason?: string;
  /** Says what would change and writes nothing. */
  readonly isPreview?: boolean;
}

/** A figure of last year that is not what it was. */
export interface ChangedFigure {
  readonly centre: string;
  readonly indicator: string;
  /** Absent where there was none. */
  readonly before?: number;
  /** Absent where there is none any more. */
  readonly after?: number;
}

export interface TakeReport {
  /** The round before, as the definition names it. */
  readonly of: string;
  /** Its run whose results were taken; absent where nothing was evaluated there. */
  readonly run?: string;
  readonly isPublished: boolean;
  /** Nothing is other than what was fixed. */
  readonly isKnown: boolean;
  readonly changes: readonly ChangedFigure[];
  /** The round is open by other figures: they count when it has been amended. */
  readonly needsAmendment: boolean;
  /** Ids in `successions.csv` that the register of the round before does not have. */
  readonly unknown: readonly string[];
}

/**
 * Takes last year's results anew, as they are now, and fixes them for this round with its trace. What is the same leaves none.
 * The definition has other figures of last year from then on, as if `previous.csv` had been edited:
 * a round that is open is to be amended. Problems:
 * `NO_ROUND_BEFORE` where the definition names none, `REASON_MISSING`.
 */
export async function takePrevious(
  office: Pick<Office, 'store' | 'definition' | 'clock' | 'who'>,
  { reason = '', isPreview = false }: TakeRequest,
): Promise<TakeReport> {
  const { store, definition, clock, who } = office;
  const { id, previous } = definition.round;
  if (previous === undefined) throw new Problem('NO_ROUND_BEFORE', { round: id });
  const of = previous.round;
  const rounds = await takeRounds(store, of);
  const taken = withEarlierRounds(definition, rounds);
  const { head, pages } = earlierDocuments(id, { of, rounds, takenAt: clock.now().toISOString(), who });
  let isKnown = false;
  const change = (before: EarlierHead | undefined) => {
    isKnown = before !== undefined && contentOf(before) === contentOf(head);
    if (isKnown || isPreview) return undefined;
    if (before !== undefined && reason.trim() === '') throw new Problem('REASON_MISSING', { action: 'take-previous' });
    const fact: AuditFact = {
      ...{ at: head.takenAt, who, action: 'take-previous', subject: paths.earlierRounds(id), after: contentOf(head) },
      ...(before && { before: contentOf(before) }),
      ...(reason.trim() !== '' && { reason }),
    };
    return { body: toBody(head), writes: pages, facts: [fact] };
  };
  await updateDocument<EarlierHead>(store, paths.earlierRounds(id), change);
  const [newest] = rounds;
  const opened = await load<RoundRecord>(store, paths.round(id));
  return {
    of,
    ...(newest && { run: newest.run }),
    ...{ isPublished: newest?.isPublished === true, isKnown },
    changes: changesBetween(definition, taken),
    needsAmendment: opened !== undefined && opened.definition !== taken.digest,
    unknown: taken.round.earlier?.[0]?.unknown ?? [],
  };
}

/** Digest of what was taken, whoever took it when. */
function contentOf({ of, rounds, pages }: EarlierHead): string {
  return digestOf([of, rounds, pages]);
}

function changesBetween(before: RoundDefinition, after: RoundDefinition): readonly ChangedFigure[] {
  const known = new Map(before.round.centres.map((centre) => [centre.id, centre.previous]));
  return after.round.centres.flatMap(({ id, previous }) =>
    after.round.indicators.flatMap((indicator): readonly ChangedFigure[] => {
      const [one, other] = [known.get(id)?.[indicator.id], previous[indicator.id]];
      if (one === other) return [];
      const sides = { ...(one !== undefined && { before: one }), ...(other !== undefined && { after: other }) };
      return [{ centre: id, indicator: indicator.id, ...sides }];
    }),
  );
}
