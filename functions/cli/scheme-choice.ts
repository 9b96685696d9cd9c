import { settingIn } from '../compose.ts';
import { Problem } from '../domain/problems/problem.ts';
import type { SchemeOverlay } from '../domain/round/scheme.ts';

/** The same, or the path of a YAML file with what differs. Problems: `SCORING_INVALID` too, where the file cannot be read. */
export async function schemeOrFile(text: string): Promise<string | SchemeOverlay> {
  return /\.ya?ml$/i.test(text) ? ((await settingIn(text)) as SchemeOverlay) : schemeChoice(text);
}

/** A scheme as people name one: by its name, or by JSON with what differs. Problems: `REQUEST_UNREADABLE`. */
export function schemeChoice(text: string): string | SchemeOverlay {
  if (!text.trimStart().startsWith('{')) return text;
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new Problem('REQUEST_UNREADABLE', { found: '--scheme' }, { cause });
  }
}
