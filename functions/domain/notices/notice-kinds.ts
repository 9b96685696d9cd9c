/** What people are written to about. */
import type { Audience } from '../delivery/delivery-settings.ts';

/** Those that come at a time of the round, to whoever has not submitted, in the order of their times. */
export const TIMED_KINDS = ['opening', 'half-time', 'last-day'] as const;

/** Those that come of something that happened to a return. */
export const CAUSED_KINDS = ['errors', 'accepted', 'reopened'] as const;

/** Those that come of a veto, where the round decides vetoes by a process. */
export const VETO_KINDS = ['veto-raised', 'veto-upheld', 'veto-dismissed', 'veto-withdrawn', 'veto-lifted'] as const;

export const NOTICE_KINDS = [...TIMED_KINDS, ...CAUSED_KINDS, ...VETO_KINDS] as const;

/** Reports that go by mail: which text of `notices.yaml` goes with them. */
export const REPORT_TEXTS = {
  centres: 'report',
  reviewers: 'report-reviewer',
} as const satisfies Record<Audience, string>;

export type TimedKind = (typeof TIMED_KINDS)[number];
export type VetoKind = (typeof VETO_KINDS)[number];
export type NoticeKind = (typeof NOTICE_KINDS)[number];
/** What a mail is about: a notice, or reports that it brings. */
export type MailKind = NoticeKind | 'report';
