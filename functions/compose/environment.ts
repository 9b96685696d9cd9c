import { z } from 'zod';

const text = z.string().min(1);

const environmentSchema = z.object({
  PUPPETEER_EXECUTABLE_PATH: text.optional(),
  /** Where Chromium and the fonts are unpacked, once. */
  CENTRE_EVALUATION_CACHE: text.optional(),
});

export type Environment = z.infer<typeof environmentSchema>;

/** What the environment says to this product. */
export function readEnvironment(variables: Readonly<Record<string, string | undefined>>): Environment {
  return environmentSchema.parse(variables);
}
