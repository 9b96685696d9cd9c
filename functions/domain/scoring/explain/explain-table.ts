/** How a unit of a table came to its total, in the category where it was evaluated. */
import type { CategoryInput } from '../engine/score-table.ts';
import { type Evaluated, scoreUnits } from '../engine/score-units.ts';
import { explainUnitTree } from './explain-unit.ts';
import type { ExplainedNode } from './explained-tree.ts';
import { accountOf, type UnitAccount } from './unit-account.ts';

export interface TableExplanation {
  readonly unit: string;
  /** Absent where the scheme has no categories. */
  readonly category?: string;
  readonly exact?: number;
  readonly published?: number;
  readonly rank?: number;
  readonly grade?: string;
  /** How many of its category have a rank. */
  readonly ranked: number;
  /** Why it has no score, no rank, or another grade. */
  readonly flags: readonly string[];
  readonly tree: ExplainedNode;
  readonly account: UnitAccount;
  /** The units of the category by their place in the account. */
  readonly units: readonly string[];
}

/** The explanation of a unit; `undefined` where no category has it. */
export function explainInTable(
  inputs: readonly CategoryInput[],
  unit: string,
  { print, about }: { readonly print: (value: number) => string; readonly about?: string | undefined },
): TableExplanation | undefined {
  const found = inputs.find(({ input }) => input.table.units.includes(unit));
  if (found === undefined) return undefined;
  const evaluated = scoreUnits(found.input);
  const place = evaluated.units.indexOf(unit);
  return {
    ...{ unit, ...(found.category !== undefined && { category: found.category }) },
    ...outcomeOf(evaluated, place),
    ranked: evaluated.ranks.filter((rank) => rank !== undefined).length,
    flags: evaluated.flags[place] ?? [],
    tree: explainUnitTree(evaluated, place, print),
    account: accountOf({ input: found.input, evaluated, about: known(evaluated, about) }, place),
    units: evaluated.units,
  };
}

/** The indicator that is asked about by its name or title; a group, or what is not known, stands for all. */
function known({ indicators }: Evaluated, about: string | undefined): string | undefined {
  if (about === undefined) return undefined;
  return [...indicators.values()].find(
    ({ name, setting: { title } }) => name === about || title?.zh === about || title?.en === about,
  )?.name;
}

/** What a unit came out with; what it does not have is absent. */
export function outcomeOf(
  { total, published, ranks, grades }: Evaluated,
  place: number,
): Pick<TableExplanation, 'exact' | 'published' | 'rank' | 'grade'> {
  const [exact, shown, rank, grade] = [total[place], published[place], ranks[place], grades[place]];
  return {
    ...(exact !== undefined && { exact }),
    ...(shown !== undefined && { published: shown }),
    ...(rank !== undefined && { rank }),
    ...(grade !== undefined && { grade }),
  };
}
