/** The shapes of a round's YAML files as JSON Schema, so that editors complete and check them while somebody types. */
import { z } from 'zod';
import { scoreSchemeSchema } from '../scoring/scheme/score-scheme.ts';
import { SETTINGS_SCHEMAS, type SettingsFile } from './definition-files.ts';
import { schemeOverlaySchema } from './scheme.ts';

/**
 * JSON Schema (draft 7, which editors of YAML understand best) of what people write into the file: keys with a default are
 * optional in it. What one schema cannot say, such as weights that sum to one, is checked when the round is loaded.
 */
export function jsonSchemaOf(file: SettingsFile): object {
  return z.toJSONSchema(SETTINGS_SCHEMAS[file], { io: 'input', target: 'draft-7' });
}

/** The same of `schemes/NAME.yaml`. */
export function schemeJsonSchema(): object {
  return z.toJSONSchema(schemeOverlaySchema, { io: 'input', target: 'draft-7' });
}

/** The same of a scheme that scores any table. */
export function scoreSchemeJsonSchema(): object {
  return z.toJSONSchema(scoreSchemeSchema, { io: 'input', target: 'draft-7' });
}
