/** Relations between figures name indicators that exist, are of a fitting kind, and differ from each other. */
import { z } from 'zod';
import { quote } from '../found-words.ts';
import {
  type CrossCheck,
  crossCheck,
  type FileFault,
  INDICATOR,
  idsOf,
  inRound,
  roundView,
  unknownName,
} from './cross-check.ts';

/** A kind that is none has been reported already. */
const kind = z.enum(['count', 'money']).optional().catch(undefined);
const indicatorsView = z.array(z.object({ id: z.string(), kind }));
const relation = z.record(z.string(), z.unknown()).catch({});
const relations = z.array(relation).catch([]);

const MEMBERS = {
  deals: { amount: 'money', projects: 'count', institutions: 'count', enterprises: 'count' },
  events: { sessions: 'count', attendance: 'count' },
} as const;

export const relationMembers: CrossCheck = crossCheck(
  roundView({
    indicators: indicatorsView,
    checks: z.object({ deals: relations, events: relations, jumpFloor: relation }),
  }),
  ({ round: { indicators, checks } }) => [
    ...checks.deals.flatMap((deal, n) => memberFaults(deal, MEMBERS.deals, { at: ['checks', 'deals', n], indicators })),
    ...checks.events.flatMap((event, n) =>
      memberFaults(event, MEMBERS.events, { at: ['checks', 'events', n], indicators }),
    ),
    ...Object.keys(checks.jumpFloor).flatMap((id) =>
      unknownName(id, idsOf(indicators), { path: ['checks', 'jumpFloor', id], what: INDICATOR }),
    ),
  ],
);

interface Surroundings {
  readonly at: readonly PropertyKey[];
  readonly indicators: z.output<typeof indicatorsView>;
}

type Relation = z.output<typeof relation>;

function memberFaults(one: Relation, kinds: Readonly<Record<string, string>>, around: Surroundings): FileFault[] {
  const named = Object.keys(kinds).flatMap((member) => {
    const id = one[member];
    return typeof id === 'string' ? [{ member, id }] : [];
  });
  return named.flatMap(({ member, id }, position) => {
    const path = [...around.at, member];
    const earlier = named.slice(0, position).find((other) => other.id === id);
    if (earlier !== undefined) return [sameTwice(path, id, earlier.member)];
    const indicator = around.indicators.find((candidate) => candidate.id === id);
    if (indicator === undefined) return unknownName(id, idsOf(around.indicators), { path, what: INDICATOR });
    if (indicator.kind === undefined || indicator.kind === kinds[member]) return [];
    return [wrongKind(path, { id, kind: indicator.kind }, kinds[member] ?? '')];
  });
}

function sameTwice(path: readonly PropertyKey[], id: string, member: string): FileFault {
  const found = `${quote(id)}，与 ${member} 相同 / ${quote(id)}, the same as ${member}`;
  return inRound(path, found, '另一个指标 / another indicator');
}

function wrongKind(
  path: readonly PropertyKey[],
  { id, kind }: { id: string; kind: string },
  wanted: string,
): FileFault {
  const found = `指标${quote(id)}，其 kind 为 ${kind} / the indicator ${quote(id)} of kind ${kind}`;
  return inRound(path, found, `kind 为 ${wanted} 的指标 / an indicator of kind ${wanted}`);
}
