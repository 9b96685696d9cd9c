/** Words to be chosen from a list that are called otherwise in a workbook of other terms. */
import { type Localised, localise } from '../../round/localised.ts';
import type { Terms } from '../../round/terms.ts';
import { indicatorLabel } from '../indicator-label.ts';
import { verifiedChoice } from '../ledger-verified.ts';

/**
 * What each choice of the workbooks of before is called now, where that is another word; what is no choice any more is left out.
 *
 * @example renamedChoices(before, after).get('入驻银行机构') // '合作银行'
 */
export function renamedChoices(before: Terms, after: Terms): ReadonlyMap<string, string> {
  const [then, now] = [choicesOf(before), choicesOf(after)];
  return new Map(
    [...then].flatMap(([key, word]): [string, string][] => {
      const other = now.get(key);
      return other === undefined || other === word ? [] : [[word, other]];
    }),
  );
}

/** Every word that is chosen somewhere, by what it stands for. */
function choicesOf({ round, layouts }: Terms): ReadonlyMap<string, string> {
  const say = (text: Localised): string => localise(text, round.language);
  const { scorecard, ledger } = layouts;
  const answers = Object.entries(layouts).flatMap(([kind, layout]): [string, string][] => [
    [`${kind}:yes`, say(layout.answers.yes)],
    [`${kind}:no`, say(layout.answers.no)],
  ]);
  return new Map<string, string>([
    ...answers,
    ['abstention', say(scorecard.marks.abstention)],
    ...round.centres.map(({ id, name }): [string, string] => [`centre:${id}`, name]),
    ...round.indicators.flatMap((one): [string, string][] => [
      [`indicator:${one.id}`, say(indicatorLabel(round, one))],
      [`verified:${one.id}`, say(verifiedChoice(round, one))],
    ]),
    ...(round.veto?.grounds ?? []).map(({ id, title }): [string, string] => [`ground:${id}`, say(title)]),
    ...Object.entries(ledger.vetoes?.decisions ?? {}).map(([id, text]): [string, string] => [
      `decision:${id}`,
      say(text),
    ]),
  ]);
}
