import type { OptionValues } from 'commander';
import type { ScoringFiles } from '../compose.ts';
import { Problem } from '../domain/problems/problem.ts';

/** The files of a table that a command names. Problems: `OPTION_MISSING`. */
export function tableFilesOf(options: OptionValues): ScoringFiles {
  const [scheme, previous] = [fileIn(options, 'scheme'), fileIn(options, 'previous')];
  if (scheme === undefined) throw new Problem('OPTION_MISSING', { option: '--scheme', beside: '--data' });
  return { data: String(options['data']), scheme, ...(previous !== undefined && { previous }) };
}

/** The text of an option; `undefined` where it is not given. */
export function fileIn(options: OptionValues, name: string): string | undefined {
  const given: unknown = options[name];
  return given === undefined ? undefined : String(given);
}

/** Options that mean nothing without a table are refused instead of being passed over. Problems: `OPTION_MISSING`. */
export function withoutTable(options: OptionValues, names: readonly string[]): void {
  const stray = names.find((name) => options[name] !== undefined);
  if (stray === undefined) return;
  const option = `--${stray.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
  throw new Problem('OPTION_MISSING', { option: '--data', beside: option });
}
