/** Why a centre stands where it stands, in one text. */
import { localise } from '../../round/localised.ts';
import { obstaclesOf } from '../obstacles.ts';
import type { Voice } from '../voice.ts';
import type { Entry } from './outline.ts';

/** The reason of its standing, or what keeps it from a rank or a grade; `undefined` where there is nothing to say. */
export function reasonOf({ result, round }: Entry, voice: Voice): string | undefined {
  const { language } = voice;
  if (result.reason !== undefined) return localise(result.reason, language);
  const obstacles = obstaclesOf(result, round, voice);
  return obstacles.length === 0 ? undefined : obstacles.join(language === 'zh-CN' ? '；' : '; ');
}
