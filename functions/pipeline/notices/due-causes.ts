import { type Cause, dueNotices, isQuiet, type NoticeRules, type Standing } from '../../domain/notices/due-notices.ts';
import type { Notices } from '../../domain/notices/notice-texts.ts';
import { isVetoQuiet, raisedKey, type VetoNews } from '../../domain/notices/veto-cause.ts';
import { writeNotice } from '../../domain/notices/write-notice.ts';
import { eligibilityOf } from '../../domain/round/eligibility.ts';
import { localise } from '../../domain/round/localised.ts';
import type { Round } from '../../domain/round/round.ts';
import { instantOf } from '../../domain/round/zoned-time.ts';
import { loadHeads } from '../collect/load-heads.ts';
import { paths } from '../document-paths.ts';
import { type ClosingRecord, load, loadAll, type ReturnHead } from '../documents.ts';
import { submittedReading } from '../evaluate/submitted-readings.ts';
import type { Office } from '../office.ts';
import { attachedPrint } from '../paper/attached-print.ts';
import { vetoNews } from '../vetoes/veto-news.ts';
import { addressesTo } from './addressee.ts';
import type { MailDraft } from './claim-mail.ts';
import type { MailRecord } from './mail-record.ts';

/** A notice that is due, with what is known of the return. */
export interface DueNotice {
  readonly cause: Cause;
  readonly head: ReturnHead;
  readonly veto?: VetoNews;
}

export interface DueNotices {
  /** In the order of the register. */
  readonly due: readonly DueNotice[];
  /** Nobody is at work in any return or on any veto, so that more would be due in a few minutes. */
  readonly isQuiet: boolean;
}

/** The notices that are due now. A centre without a workbook has nothing to be told of yet. */
export async function dueCauses(office: Office, { settings }: Notices): Promise<DueNotices> {
  const { round } = office.definition;
  const heads = await loadHeads(office);
  const closing = await load<ClosingRecord>(office.store, paths.closing(round.id));
  const rules: NoticeRules = { round, settings, now: office.clock.now(), isClosed: closing !== undefined };
  const vetoes = await vetoNews(office);
  const due = round.centres.flatMap((centre) => {
    const head = heads.get(centre.id);
    if (head === undefined) return [];
    const veto = vetoes.get(centre.id);
    const own = veto && { veto };
    const standing: Standing = { ...head, isEligible: eligibilityOf(round, centre).eligible, ...own };
    return dueNotices(standing, rules).map((cause) => ({ cause, head, ...own }));
  });
  const isLeftAlone = [...heads.values()].every((head) => isQuiet(head, rules));
  return {
    due: await withoutUntold(office, due),
    isQuiet: isLeftAlone && [...vetoes.values()].every((veto) => isVetoQuiet(veto, rules)),
  };
}

/** Nobody has to be told that something was withdrawn which he never heard of. */
async function withoutUntold({ store, definition }: Office, due: readonly DueNotice[]): Promise<readonly DueNotice[]> {
  const withdrawn = due.flatMap(({ cause, veto }) =>
    cause.kind === 'veto-withdrawn' && veto ? [[cause.key, raisedKey(cause.centre, veto.found)] as const] : [],
  );
  const told = await loadAll<MailRecord>(
    store,
    withdrawn.map(([, raised]) => paths.mail(definition.round.id, raised)),
  );
  const untold = new Set(withdrawn.filter((_, place) => told[place] === undefined).map(([key]) => key));
  return due.filter(({ cause }) => !untold.has(cause.key));
}

/** The addresses of a centre, each once. */
export function addressesOf({ definition }: Pick<Office, 'definition'>, centre: string): readonly string[] {
  return addressesTo({ definition }, { audience: 'centres', id: centre });
}

/** The notice in words; `undefined` where the round has none of this kind, or where its print is not made yet. */
export async function draftOf(
  office: Office,
  { settings, texts }: Notices,
  { cause, head, veto }: DueNotice,
): Promise<MailDraft | undefined> {
  const { round } = office.definition;
  const centre = round.centres.find(({ id }) => id === cause.centre);
  if (centre === undefined) throw new TypeError(`Centre ${cause.centre} is not in the register`);
  const { accepted, issues, reopenedUntil, reopenReason, workbook } = head;
  const place = office.workbooks.locate(workbook.id);
  const isFrozen = cause.kind === 'accepted' && accepted !== undefined;
  const isPrinted = isFrozen && round.materials.print?.withNotice === true;
  const print = isPrinted ? await attachedPrint(office, { centre: centre.id, snapshot: accepted.snapshot }) : undefined;
  if (isPrinted && print === undefined) return undefined;
  const written = writeNotice(cause.kind, texts, {
    ...{ round, centre, issues, isOpen: isOpenAt(round, office.clock.now().toISOString(), reopenedUntil) },
    // A path on the office's machine is of no use to a centre, and nobody's business.
    workbook: { name: workbook.name, ...(/^https?:/.test(place) && { link: place }) },
    ...(accepted && { accepted }),
    ...(isFrozen && { submitted: await submittedReading(office, { centre: centre.id, snapshot: accepted.snapshot }) }),
    ...(reopenedUntil !== undefined && { reopenedUntil }),
    ...(reopenReason !== undefined && { reopenReason }),
    ...(veto && { veto: veto.found }),
    hasPrint: print !== undefined,
  });
  const from = { name: localise(round.organiser, round.language), address: settings.from };
  const attachments = print && { attachments: [print] };
  return written && { cause, addresses: addressesOf(office, centre.id), from, ...attachments, ...written };
}

function isOpenAt({ deadline, timeZone }: Round, now: string, reopenedUntil = ''): boolean {
  return now <= instantOf(deadline, timeZone).toISOString() || now < reopenedUntil;
}
