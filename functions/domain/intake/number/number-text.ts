/** A cell that a spreadsheet holds as text: the steps from what was typed to a number or the reason why it is none. */
import { isReordered } from '../invisible.ts';
import { accept } from './accept.ts';
import { cleanCellText } from './clean-cell-text.ts';
import type { WarningCode } from './codes.ts';
import { declaredWords } from './declared-words.ts';
import { hasTooManyDecimals } from './number-cell.ts';
import { type NumberKind, rejected, type Taking } from './number-kind.ts';
import { refusalOf } from './refusals.ts';
import { tokenise } from './tokenise.ts';
import { wholeCellRejection } from './whole-cell.ts';

/** A figure with all its words is short; prose is not searched for one. */
const LONGEST = 1000;

/**
 * What a text is taken for. First the grammar of accepted numbers, since it alone can take one; only then the reasons, the ones that
 * know the whole text (an error, a placeholder, a date) before those that know its parts.
 *
 * @example takeNumberText('1.4亿元', loans) // { kind: 'number', value: 14000, warnings: ['WARN_UNIT_CONVERTED'] }
 */
export function takeNumberText(raw: string, kind: NumberKind): Taking {
  if (isReordered(raw)) return rejected('REJECT_NOT_A_NUMBER');
  const { text, warnings } = cleanCellText(raw);
  if (text === '') return rejected('REJECT_EMPTY');
  if (text.length > LONGEST && !/^\d+$/.test(text)) return rejected('REJECT_NOT_A_NUMBER');
  const { tokens, hadBreak } = tokenise(text, declaredWords(kind));
  const taking = accept(tokens, kind);
  if (taking === undefined) return rejected(wholeCellRejection(text) ?? refusalOf(tokens, kind));
  if (taking.kind === 'rejected') return taking;
  const all: readonly WarningCode[] = [
    ...taking.warnings,
    ...warnings,
    ...(hadBreak ? (['WARN_TRIMMED'] as const) : []),
  ];
  return { ...taking, warnings: withDecimals(all, taking.value, kind) };
}

/** Text shows all its digits, and every other remark repeats them: the decimals are remarked on only where nothing else is said. */
function withDecimals(warnings: readonly WarningCode[], value: number, kind: NumberKind): readonly WarningCode[] {
  return warnings.length === 0 && hasTooManyDecimals(value, kind) ? ['WARN_TOO_MANY_DECIMALS'] : warnings;
}
