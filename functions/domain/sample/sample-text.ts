/** Made-up sections of a self-report. */
import type { Centre } from '../round/centre.ts';
import { localise } from '../round/localised.ts';
import type { Round } from '../round/round.ts';
import type { RubricSection } from '../round/rubric.ts';
import { type Random, randomFrom } from './random.ts';
import { PHRASES_EN, PHRASES_ZH, type Phrases } from './sample-phrases.ts';

/** A section of about the expected length, different for every centre, that says of itself that it is made up. */
export function sampleText(round: Round, centre: Centre, section: RubricSection): string {
  const isChinese = round.language === 'zh-CN';
  const phrases = isChinese ? PHRASES_ZH : PHRASES_EN;
  const random = randomFrom(`${round.id}/${centre.id}/${section.id}/text`);
  const title = localise(section.title, round.language);
  const lead = isChinese
    ? `${phrases.disclaimer}${centre.name}（${centre.hostingUnit}）${title}如下。`
    : `${phrases.disclaimer}${title} of ${centre.name}, hosted by ${centre.hostingUnit}.`;
  const sentences = [lead];
  let characters = lead.length;
  while (characters < section.characters.expected * 0.95) {
    const next = `${sentenceOf(phrases, random)}${random.uniform() < 0.2 ? '\n' : ''}`;
    sentences.push(next);
    characters += next.replace(/\s/g, '').length;
  }
  return sentences.join(isChinese ? '' : ' ').trim();
}

function sentenceOf({ sentences, slots }: Phrases, random: Random): string {
  return random.pick(sentences).replace(/\{(\w+)\}/g, (_, slot: string) => {
    const words = slots[slot];
    // A word that is several in English is written with hyphens in its list.
    return words === undefined ? String(random.whole(1, 9)) : random.pick(words).replaceAll('-', ' ');
  });
}
