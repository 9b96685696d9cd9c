import { askForCollect, assertChannel, type ChannelCall, noteResource } from '../pipeline/hear-change.ts';
import { type Call, type Door, ok, ownPath } from './door/door.ts';
import { register } from './door/register.ts';
import { TRIGGERS } from './door/trigger-of.ts';

function channelCall(header: Call['header']): ChannelCall {
  return {
    channel: header('x-goog-channel-id') ?? '',
    token: header('x-goog-channel-token') ?? '',
    resource: header('x-goog-resource-id') ?? '',
  };
}

/** Hears that something changed. What it was is not said and not asked: a collect finds out. */
export const onChangeDoor: Door = {
  entryPoint: 'onChange',
  name: 'on-change',
  routes: [
    {
      method: 'POST',
      path: ownPath('on-change'),
      // Drive shows no token of ours but the channel's.
      admit: async (office, _name, request) => {
        const call = channelCall((name) => request.header(name));
        await assertChannel(office, call);
        return { account: `channel ${call.channel}`, trigger: TRIGGERS.drive };
      },
      handle: async ({ office, header }) => {
        if (header('x-goog-resource-state') !== 'sync') return ok({ collect: await askForCollect(office) });
        await noteResource(office, channelCall(header));
        return ok({ collect: 'not-needed' });
      },
    },
  ],
};

register(onChangeDoor);
