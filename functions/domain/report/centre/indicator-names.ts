/** What indicators and sections are called where their group does not stand beside them. */
import { localise } from '../../round/localised.ts';
import type { ScoreNode } from '../../scoring/score-tree.ts';
import type { Brief } from '../brief.ts';
import { BALANCE } from '../texts/indicators.ts';

/**
 * The title; with the group's in brackets where another indicator of the round has the same title.
 *
 * @example indicatorName(brief, node) // '服务企业数量（科技信贷）'
 */
export function indicatorName(brief: Brief, node: ScoreNode): string {
  const { say, language } = brief.voice;
  const title = localise(node.title, language);
  const namesakes = brief.input.round.indicators.filter((one) => localise(one.title, language) === title);
  return namesakes.length < 2 ? title : say(BALANCE.namesake, { title, group: familyName(brief, node) });
}

/** The group's title for an indicator, “reviewers” for a section. */
export function familyName({ input: { round }, voice: { say, language } }: Brief, node: ScoreNode): string {
  if (node.kind !== 'indicator') return say(BALANCE.qualitative);
  const group = round.indicators.find(({ id }) => id === node.id)?.group;
  const title = round.groups.find(({ id }) => id === group)?.title;
  return title === undefined ? '' : localise(title, language);
}
