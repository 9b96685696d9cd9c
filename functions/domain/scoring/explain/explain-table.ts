/** How a unit of a table came to its total, in the category where it was evaluated. */
import { type Outcome, outcomeAt } from '../engine/outcome.ts';
import type { CategoryInput } from '../engine/score-table.ts';
import { type Evaluated, scoreUnits } from '../engine/score-units.ts';
import { explainUnitTree } from './explain-unit.ts';
import type { ExplainedNode } from './explained-tree.ts';
import { accountOf, type UnitAccount } from './unit-account.ts';

export interface TableExplanation extends Outcome {
  readonly unit: string;
  /** Absent where the scheme has no categories. */
  readonly category?: string;
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
    ...outcomeAt(evaluated, place),
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
