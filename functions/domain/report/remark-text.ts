/** What the engine remarked on, in the words of a report: titles and names in the place of ids. */
import { localise } from '../round/localised.ts';
import type { Round } from '../round/round.ts';
import { type Remark, remarkWords } from '../scoring/engine/remark.ts';
import { QUALITATIVE, QUANTITATIVE, TOTAL } from '../scoring/round-method.ts';
import { METHOD_NAMES, NODES, REMARKS } from './texts/remarks.ts';
import type { Voice } from './voice.ts';

export interface RemarkText {
  /** What it is about. */
  readonly subject: string;
  readonly text: string;
}

/**
 * A remark of a run for people who know the round by its titles. It may name a centre, so it is for the office alone.
 *
 * @example remarkText(remark('CONSTANT_COLUMN', 'banks', { value: 7 }), { round, voice }).subject // '入驻银行机构'
 */
export function remarkText(
  { code, at, details }: Remark,
  { round, voice }: { readonly round: Round; readonly voice: Voice },
): RemarkText {
  const { language, say } = voice;
  const named = Object.entries(details).map(([key, value]) => {
    if (key === 'unit') return [key, centreName(round, String(value))];
    if (key === 'method') return [key, say(METHOD_NAMES[String(value)] ?? { zh: String(value), en: String(value) })];
    if (key === 'who' && value === 'group') return [key, say(REMARKS.group)];
    return [key, key === 'ask' ? withTitles(String(value), round, voice) : value];
  });
  return {
    subject: nodeTitle(at, round, voice),
    text: localise(remarkWords(code, Object.fromEntries(named) as Remark['details']), language),
  };
}

const PARTS = new Map<string, keyof typeof NODES>([
  [TOTAL, 'total'],
  [QUANTITATIVE, 'quantitative'],
  [QUALITATIVE, 'qualitative'],
]);

/** The title of a part, group or indicator; of anything else, such as a method, its name. */
export function nodeTitle(id: string, { groups, indicators }: Round, { language, say }: Voice): string {
  const part = PARTS.get(id);
  if (part !== undefined) return say(NODES[part]);
  const title = [...groups, ...indicators].find((one) => one.id === id)?.title;
  return title === undefined ? say(METHOD_NAMES[id] ?? { zh: id, en: id }) : localise(title, language);
}

function centreName({ centres }: Round, id: string): string {
  return centres.find((centre) => centre.id === id)?.name ?? id;
}

/** “credit : events = 3 (≈ 2)” with titles. */
function withTitles(ask: string, round: Round, voice: Voice): string {
  return ask
    .split('; ')
    .map((pair) => pair.replace(/^(.+) : (.+) = /, (_, a: string, b: string) => `${title(a)} : ${title(b)} = `))
    .join('; ');

  function title(id: string): string {
    return nodeTitle(id, round, voice);
  }
}
