import type { BellChannel, ChangeBell } from '../../functions/ports/change-bell.ts';

export interface TestBell extends ChangeBell {
  readonly watched: readonly Parameters<ChangeBell['watch']>[0][];
  readonly stopped: readonly Pick<BellChannel, 'id' | 'resource'>[];
}

export interface BellBehaviour {
  /** What happens between the asking and the answer; what it throws, the bell throws. */
  readonly beforeAnswer?: () => Promise<void>;
}

/** A bell whose channels live as long as is asked; like Drive, it takes no id twice. */
export function aBell({ beforeAnswer = async () => undefined }: BellBehaviour = {}): TestBell {
  const watched: Parameters<ChangeBell['watch']>[0][] = [];
  const stopped: Pick<BellChannel, 'id' | 'resource'>[] = [];
  return {
    watched,
    stopped,
    watch: async (request) => {
      if (watched.some(({ id }) => id === request.id)) throw new Error('channelIdNotUnique');
      watched.push(request);
      await beforeAnswer();
      return { id: request.id, resource: `resource of ${request.since}`, expiresAt: request.expiresAt };
    },
    stop: async (channel) => void stopped.push(channel),
  };
}
