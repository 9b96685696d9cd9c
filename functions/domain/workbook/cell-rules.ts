/** Rules for input cells, with the words that the spreadsheet shows for them. */
import type { Language } from '../round/localised.ts';
import type { Prompt } from './layout-parts.ts';
import type { InputRule } from './plan.ts';
import type { CellRule } from './table-plan.ts';
import { fillText } from './text-template.ts';

/** Longer words are refused by `.xlsx`. */
const TITLE_LIMIT = 32;
const TEXT_LIMIT = 225;

export interface RuleWords {
  readonly language: Language;
  readonly prompt: Prompt;
  readonly values?: Readonly<Record<string, string | number>>;
}

/**
 * A rule that asks before it lets another entry pass: whoever has something unusual to report must be able to type it;
 * the check then says at that cell what is wrong with it.
 *
 * @example askingRule({ kind: 'date' }, { language: 'en', prompt }).strictness // 'warning'
 */
export function askingRule(rule: InputRule['rule'], words: RuleWords): CellRule {
  return { rule, ...wordsOf(words), strictness: 'warning' };
}

/**
 * A rule that refuses another entry: for lists, where one can always choose, and for lengths that no cell can exceed.
 *
 * @example strictRule({ kind: 'length', max: 300 }, { language: 'en', prompt }).strictness // 'stop'
 */
export function strictRule(rule: InputRule['rule'], words: RuleWords): CellRule {
  return { rule, ...wordsOf(words), strictness: 'stop' };
}

function wordsOf({ language, prompt, values = {} }: RuleWords): Pick<CellRule, 'prompt' | 'refusal'> {
  const fill = ({ title, text }: Prompt['prompt']) => ({
    title: clip(fillText(title, { language, values }), TITLE_LIMIT),
    text: clip(fillText(text, { language, values }), TEXT_LIMIT),
  });
  return { prompt: fill(prompt.prompt), refusal: fill(prompt.refusal) };
}

function clip(text: string, limit: number): string {
  return text.length <= limit ? text : `${text.slice(0, limit - 1)}…`;
}
