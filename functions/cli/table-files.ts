import type { OptionValues } from 'commander';
import type { ScoringFiles } from '../compose.ts';
import { Problem } from '../domain/problems/problem.ts';

/** The files of a table that a command names. Problems: `OPTION_MISSING`. */
export function tableFilesOf(options: OptionValues): ScoringFiles {
  const [data, scheme, previous] = [options['data'], options['scheme'], options['previous']];
  if (typeof scheme !== 'string') throw new Problem('OPTION_MISSING', { option: '--scheme', beside: '--data' });
  return { data: String(data), scheme, ...(previous !== undefined && { previous: String(previous) }) };
}
