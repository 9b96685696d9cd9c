/** Explains the unusual scores of a tree: one note for each flag that occurs, naming the indicators it concerns. */
import { constantOf } from '../../scoring/engine/normalisation-facts.ts';
import type { ScoreNode } from '../../scoring/score-tree.ts';
import { type Brief, nodesOf } from '../brief.ts';
import { NO_NUMBER } from '../print-number.ts';
import { CLIPS, FLAGS } from '../texts/indicators.ts';
import { indicatorName } from './indicator-names.ts';

/** A flag that the table of words lacks is named by its code, so that nothing unusual goes unsaid. */
export function flagNotes(brief: Brief, tree: ScoreNode): string[] {
  const { input, voice } = brief;
  const { normalisation } = input.round.scheme;
  const clip = ('clip' in normalisation ? normalisation.clip : undefined) ?? 'none';
  const details = { constant: String(constantOf(normalisation) ?? NO_NUMBER), clip: voice.say(CLIPS[clip]) };
  const titles = new Map<string, string[]>();
  for (const node of nodesOf(tree, 'indicator')) {
    for (const flag of node.flags) titles.set(flag, [...(titles.get(flag) ?? []), indicatorName(brief, node)]);
  }
  return [...titles].map(([flag, names]) => {
    const words = FLAGS[flag];
    return `* ${voice.list(names)}${voice.language === 'zh-CN' ? '：' : ': '}${words === undefined ? flag : voice.say(words, details)}`;
  });
}
