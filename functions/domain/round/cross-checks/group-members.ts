/** Every indicator belongs to a group of the round, and every group has indicators. */
import { z } from 'zod';
import { quote } from '../found-words.ts';
import { nearest } from '../nearest.ts';
import {
  type CrossCheck,
  crossCheck,
  GROUP,
  idsOf,
  inRound,
  namedView,
  roundView,
  unknownName,
} from './cross-check.ts';

const view = roundView({ groups: namedView, indicators: z.array(z.object({ group: z.string() })) });

export const groupMembers: CrossCheck = crossCheck(view, ({ round }) => {
  const ids = idsOf(round.groups);
  const used = round.indicators.map(({ group }) => group);
  const unknown = used.flatMap((group, position) => {
    return unknownName(group, ids, { path: ['indicators', position, 'group'], what: GROUP });
  });
  // A misspelt group leaves the one that was meant without members: one fault, not two.
  const meant = new Set(used.filter((group) => !ids.includes(group)).map((group) => nearest(group, ids)));
  const empty = ids.filter((id) => !used.includes(id) && !meant.has(id));
  return [
    ...unknown,
    ...empty.map((id) => {
      const found = `一级指标${quote(id)}没有任何指标 / the group ${quote(id)} without any indicator`;
      const expected = '至少一个指标的 group 为它，否则删去它 / an indicator with this group, or no such group';
      return inRound(['groups', ids.indexOf(id)], found, expected);
    }),
  ];
});
