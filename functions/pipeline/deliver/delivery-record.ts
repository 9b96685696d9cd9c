import type { Audience, Way } from '../../domain/delivery/delivery-settings.ts';
import type { StoredDocument } from '../../ports/store.ts';
import { bodyOf } from '../documents.ts';

/** `rounds/{round}/deliveries/{id}`: one report to one recipient in one way. */
export interface DeliveryRecord {
  readonly id: string;
  readonly audience: Audience;
  /** Id of the reviewer or the centre. */
  readonly recipient: string;
  /** Id of the centre that the report is about, or `PROVINCE`. */
  readonly subject: string;
  readonly way: Way;
  /** Code of the report. */
  readonly report: string;
  readonly run: string;
  readonly sha256: string;
  readonly at: string;
  /** `mailed`: handed to a mail, whose own record says what became of it. */
  readonly outcome: 'delivered' | 'failed' | 'mailed';
  /** Where the recipient's copy lies among the files. */
  readonly file?: string;
  /** Key of the mail. */
  readonly mail?: string;
  /** Why it could not be delivered. */
  readonly message?: string;
  /** Code of the report that the recipient held before. */
  readonly replaces?: string;
  /** What the recipient was told of that. */
  readonly told?: readonly string[];
  /** Where the copy lies now that it replaces. */
  readonly superseded?: string;
}

/** As deliveries were recorded when reviewers' folders were the only way. */
interface FolderDelivery extends Omit<DeliveryRecord, 'audience' | 'recipient' | 'subject' | 'way'> {
  readonly reviewer: string;
  readonly centre: string;
}

/** The record of a delivery, of today's form or of the one before. */
export function deliveryOf(document: StoredDocument): DeliveryRecord {
  const record = bodyOf<DeliveryRecord | FolderDelivery>(document);
  if (!('reviewer' in record)) return record;
  const { reviewer, centre, ...rest } = record;
  return { ...rest, audience: 'reviewers', recipient: reviewer, subject: centre, way: 'folder' };
}

/** Names what a recipient holds of a subject in one way: of that, one version is valid. */
export function holdingKey({
  audience,
  recipient,
  subject,
  way,
}: Pick<DeliveryRecord, 'audience' | 'recipient' | 'subject' | 'way'>): string {
  return `${audience}/${recipient}/${subject}/${way}`;
}
