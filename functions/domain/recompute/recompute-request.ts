/** What an administrator asks for with a recompute, and everything that can be wrong with it. */
import { z } from 'zod';
import { type Checked, checkAgainst, type Fault, suggestion } from '../round/faults.ts';
import { findCentre } from '../round/find-centre.ts';
import { describeFound, quote } from '../round/found-words.ts';
import { idSchema } from '../round/ids.ts';
import type { RoundDefinition } from '../round/round-definition.ts';
import { type SchemeOverlay, schemeOverlaySchema } from '../round/scheme.ts';
import { schemeOf } from '../round/scheme-over.ts';

const nameSchema = z.string().trim().min(1).max(300);

/** The body of the request; a misspelt key is refused, so that no wish is silently passed over. */
export const recomputeRequestSchema = z
  .strictObject({
    round: idSchema.optional().meta({ description: '评估的标识 / id of the round' }),
    centres: z
      .array(nameSchema)
      .min(1)
      .max(10_000)
      .optional()
      .meta({ description: '只重新制作这些中心的报告，缺省为全部 / only the reports of these; all where absent' }),
    scheme: z.union([nameSchema, schemeOverlaySchema]).optional().meta({
      description:
        '评分方案：名称、default 或改动的部分 / a scheme: its name, “default”, or what differs from the round’s own',
    }),
    preview: z
      .boolean()
      .default(false)
      .meta({ description: '只看会有什么变化，不写入 / what would change, unwritten' }),
    reason: z
      .string()
      .trim()
      .max(1_000)
      .default('')
      .meta({ description: '理由，记入审计 / why; into the audit trail' }),
  })
  .meta({ title: 'centre-evaluation recompute', description: '重新计算的请求 / a request to recompute' });

/** A request that can be done. */
export interface RecomputeRequest {
  /** Ids in the order of the register; all centres where absent. */
  readonly centres?: readonly string[];
  /** Scheme from now on; the one that is in force where absent. */
  readonly scheme?: string | SchemeOverlay;
  readonly preview: boolean;
  /** Empty at most for a preview, which writes nothing. */
  readonly reason: string;
}

/**
 * The request, or all its faults at once: its form, centres and schemes that are not there, a scheme that does not fit the
 * round, a missing reason. Centres may be named by id, number or name.
 *
 * @example readRecomputeRequest(definition, { centres: ['1'], reason: '更正' }).value?.centres // ['guangzhou']
 */
export function readRecomputeRequest(definition: RoundDefinition, content: unknown): Checked<RecomputeRequest> {
  const { value, faults } = checkAgainst(recomputeRequestSchema, content);
  if (value === undefined) return { faults };
  const { round } = definition;
  const centres = (value.centres ?? []).map((asked, position) => readCentre(definition, asked, position));
  const all = [
    ...(value.round === undefined || value.round === round.id ? [] : [otherRound(value.round, round.id)]),
    ...centres.flatMap((one) => (typeof one === 'string' ? [] : [one])),
    ...(value.scheme === undefined ? [] : inScheme(schemeOf(definition, value.scheme).faults)),
    ...(value.reason === '' && !value.preview ? [REASON] : []),
  ];
  if (all.length > 0) return { faults: all };
  const { scheme, preview, reason } = value;
  const ids = new Set(centres);
  const asked = round.centres.map(({ id }) => id).filter((id) => ids.has(id));
  const request = { preview, reason, ...(scheme !== undefined && { scheme }) };
  return { value: { ...request, ...(value.centres !== undefined && { centres: asked }) }, faults: [] };
}

const REASON: Fault = {
  path: ['reason'],
  found: describeFound(''),
  expected: '写明理由，记入审计 / a reason, which goes into the audit trail',
};

function readCentre({ round }: RoundDefinition, asked: string, position: number): string | Fault {
  const centre = findCentre(round.centres, asked);
  if (centre !== undefined) return centre.id;
  const known = round.centres.flatMap(({ id, name }) => [id, name]);
  const found = `没有中心${quote(asked)} / there is no centre ${quote(asked)}`;
  return { path: ['centres', position], found, expected: suggestion(asked, known.slice(0, 200)) };
}

function otherRound(asked: string, round: string): Fault {
  return { path: ['round'], found: describeFound(asked), expected: round };
}

const inScheme = (faults: readonly Fault[]): readonly Fault[] =>
  faults.map((fault) => ({ ...fault, path: ['scheme', ...fault.path] }));
