/** Which notice a step of a veto gives cause for. */
import { digestOf } from '../digest/digest.ts';
import type { VetoCase } from '../veto/veto-case.ts';
import type { VetoKind } from './notice-kinds.ts';
import type { NoticeSettings } from './notice-settings.ts';

/** A veto, when its last step was read (ISO time), and when the centre's time for an answer is over. */
export interface VetoNews {
  readonly found: VetoCase;
  readonly at: string;
  /** ISO time. */
  readonly answerEnd: string;
}

export interface VetoCause {
  readonly kind: VetoKind;
  readonly centre: string;
  readonly key: string;
  /** ISO time; absent where it is news like any other. */
  readonly lapsesAt?: string;
}

const KINDS: Readonly<Record<VetoCase['state'], VetoKind>> = {
  raised: 'veto-raised',
  awaiting: 'veto-raised',
  'in-force': 'veto-upheld',
  dismissed: 'veto-dismissed',
  withdrawn: 'veto-withdrawn',
  lifted: 'veto-lifted',
};

/**
 * The cause as the veto stands: each veto of a centre gives each cause once, and another accusation is another cause to be heard.
 *
 * @example vetoCause('shantou', upheld).key // 'veto-upheld.shantou.1'
 */
export function vetoCause(centre: string, { found, answerEnd }: VetoNews): VetoCause {
  const kind = KINDS[found.state];
  const key = `${kind}.${centre}.${found.number}`;
  if (kind !== 'veto-raised') return { kind, centre, key };
  return { kind, centre, key: raisedKey(centre, found), lapsesAt: answerEnd };
}

/** The key of the notice that tells a centre what it is accused of. */
export function raisedKey(centre: string, { number, raised, answerFrom }: VetoCase): string {
  const { ground, allegation, evidence } = raised;
  return `veto-raised.${centre}.${number}.${digestOf([ground, allegation, evidence, answerFrom]).slice(0, 12)}`;
}

const MINUTE_MS = 60_000;

/** Whether the row has been left alone for as long as the round waits before it writes. */
export function isVetoQuiet(
  { at }: Pick<VetoNews, 'at'>,
  { settings: { quietMinutes = 0 }, now }: { readonly settings: NoticeSettings; readonly now: Date },
): boolean {
  return Date.parse(at) + quietMinutes * MINUTE_MS <= now.getTime();
}
