import type { AuditFact } from '../../domain/audit/audit-entry.ts';
import type { LedgerEntry, VerifiedFigure } from '../../domain/intake/reviews.ts';
import { paths } from '../document-paths.ts';
import type { Office } from '../office.ts';

/** Verified values may move a score, so that every change of one leaves its trace: what it was, what it is, and why. */
export function verifiedFacts(office: Office, before: LedgerEntry | undefined, after: LedgerEntry): AuditFact[] {
  const [was, is] = [byIndicator(before), byIndicator(after)];
  return [...new Set([...was.keys(), ...is.keys()])].flatMap((indicator): AuditFact[] => {
    const [old, now] = [was.get(indicator), is.get(indicator)];
    const [oldText, nowText] = [textOf(old), textOf(now)];
    if (oldText === nowText && old?.reason === now?.reason) return [];
    return [
      {
        at: office.clock.now().toISOString(),
        who: office.who,
        action: now === undefined ? 'verified-value-cleared' : 'verified-value-set',
        subject: paths.ledgerEntry(office.definition.round.id, after.centre),
        ...(now !== undefined && { reason: now.reason }),
        ...(oldText !== undefined && { before: oldText }),
        ...(nowText !== undefined && { after: nowText }),
      },
    ];
  });
}

function byIndicator(entry: LedgerEntry | undefined): ReadonlyMap<string, VerifiedFigure> {
  return new Map((entry?.verified ?? []).map((figure) => [figure.indicator, figure]));
}

/** @example textOf({ indicator: 'banks', value: 12, on: '2020-06-11', by: '李', … }) // 'banks = 12 (2020-06-11, 李)' */
function textOf(figure: VerifiedFigure | undefined): string | undefined {
  return figure && `${figure.indicator} = ${figure.value} (${figure.on}, ${figure.by})`;
}
