import type { NoticeRules, Standing } from '../../functions/domain/notices/due-notices.ts';
import { NOTICE_KINDS } from '../../functions/domain/notices/notice-kinds.ts';
import type { NoticeSettings } from '../../functions/domain/notices/notice-settings.ts';
import { aRound } from './a-round.ts';

/** Notices of every kind at any hour. */
export function someNotices(changes: Partial<NoticeSettings> = {}): NoticeSettings {
  return { from: 'office@example.org', kinds: [...NOTICE_KINDS], ...changes };
}

/** A centre that has begun and not submitted. */
export function aStanding(changes: Partial<Standing> = {}): Standing {
  return {
    centre: 'shantou',
    state: 'in-progress',
    snapshot: 'a1b2c3d4e5f6a7b8',
    modifiedAt: '2020-05-20T01:00:00.000Z',
    isEligible: true,
    ...changes,
  };
}

/** The rules of the small round, open from 18 to 29 May 2020 in Shanghai, at an instant. */
export function rulesAt(now: string, changes: Partial<NoticeRules> = {}): NoticeRules {
  return { round: aRound(), settings: someNotices(), now: new Date(now), isClosed: false, ...changes };
}
