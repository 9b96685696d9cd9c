import type { Table } from '../../functions/domain/round/table.ts';
import { tableInputs } from '../../functions/domain/scoring/engine/score-table.ts';
import type { RankQuestion } from '../../functions/domain/scoring/uncertainty/space.ts';
import { reading, type Settings } from './a-scheme.ts';

/** The question of the first category of a scheme over a table; faults are thrown. */
export function aQuestion(scheme: Settings, data: Table): RankQuestion {
  const { scoring, faults } = reading(scheme, data);
  if (scoring === undefined) throw new Error(faults.map(({ path, found }) => `${path.join('.')}: ${found}`).join('\n'));
  const [first] = tableInputs(scoring.scheme, scoring.table);
  const uncertainty = first?.input.method.uncertainty;
  if (first === undefined || uncertainty === undefined) throw new Error('no units or nothing to draw');
  return { input: first.input, uncertainty };
}
