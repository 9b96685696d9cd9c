import { Problem } from '../domain/problems/problem.ts';
import type { SchemeOverlay } from '../domain/round/scheme.ts';

/** A scheme as people name one: by its name, or by JSON with what differs. Problems: `REQUEST_UNREADABLE`. */
export function schemeChoice(text: string): string | SchemeOverlay {
  if (!text.trimStart().startsWith('{')) return text;
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new Problem('REQUEST_UNREADABLE', { found: '--scheme' }, { cause });
  }
}
