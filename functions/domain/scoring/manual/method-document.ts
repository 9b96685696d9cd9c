/** The method manual: a template in each language with the library's entries, the default and the worked example put in. */
import type { RoundDefinition } from '../../round/round-definition.ts';
import { defaultScheme } from './default-scheme.ts';
import type { Docstring } from './docstring.ts';
import { exampleRun } from './example-run.ts';
import { fillTemplate } from './fill-template.ts';
import { methodEntries } from './method-entry.ts';
import { type Language, roomText } from './room-text.ts';
import { schemeEffects } from './scheme-effects.ts';
import { roomOf } from './settings.ts';
import { workedExample } from './worked-example.ts';

/** In the order in which the engine takes them. */
export const ROOMS = [
  ...['indicators', 'imputation', 'availability', 'treatment', 'normalisation', 'missing', 'weights', 'aggregation'],
  ...['parts', 'reviews', 'adjustments', 'late', 'thresholds', 'ranking', 'grades', 'secondOpinions', 'indexChecks'],
] as const;

/** Settings that a scheme for tables does not have. */
export const OF_ROUNDS: ReadonlySet<string> = new Set(['parts', 'reviews', 'late']);

export interface ManualInput {
  readonly template: string;
  readonly language: Language;
  readonly docstrings: readonly Docstring[];
  /** JSON Schemas of a scheme for tables and of one for rounds; a room is looked for in both. */
  readonly schemas: readonly [object, object];
  /** The round that ships as default, with its other schemes. */
  readonly definition: Pick<RoundDefinition, 'round' | 'layouts' | 'schemes'>;
}

export function methodDocument({ template, language, docstrings, schemas, definition }: ManualInput): string {
  const entries = methodEntries(docstrings);
  const run = exampleRun(definition);
  const seen = new Map<string, string>();
  const [ofTables, ofRounds] = schemas;
  const rooms = ROOMS.map((room) => {
    const schema = OF_ROUNDS.has(room) ? ofRounds : ofTables;
    const text = roomText(roomOf(schema, room), entries, { language, seen });
    return [`methods.${room}`, text] as const;
  });
  return fillTemplate(template, {
    ...Object.fromEntries(rooms),
    ...defaultScheme(definition.round, language),
    ...workedExample(run, language),
    'schemes.effects': schemeEffects(run, definition.schemes, language),
  });
}
