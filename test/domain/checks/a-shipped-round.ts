import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { type Round, roundSchema } from '../../../functions/domain/round/round.ts';
import { aCentre } from '../../support/a-round.ts';

/** The shipped round of 2019 with `count` centres of no name, so that its own thresholds are tried. */
export function aShippedRound(count: number): Round {
  const url = new URL('../../../sheets-templates/guangdong-2019/round.yaml', import.meta.url);
  const centres = Array.from({ length: count }, (_, no) => aCentre({ id: `centre-${no + 1}`, no: no + 1 }));
  return { ...roundSchema.parse(parse(readFileSync(url, 'utf8'))), centres };
}
