/** What a centre is written to about. */

/** Those that come at a time of the round, to whoever has not submitted, in the order of their times. */
export const TIMED_KINDS = ['opening', 'half-time', 'last-day'] as const;

/** Those that come of something that happened to a return. */
export const CAUSED_KINDS = ['errors', 'accepted', 'reopened'] as const;

export const NOTICE_KINDS = [...TIMED_KINDS, ...CAUSED_KINDS] as const;

export type TimedKind = (typeof TIMED_KINDS)[number];
export type NoticeKind = (typeof NOTICE_KINDS)[number];
