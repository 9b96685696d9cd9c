/** A room of the method manual in Markdown: its methods with formula, odd values, settings, source and example. */
import { chineseOrSame, inChinese } from './chinese/in-chinese.ts';
import { inLanguage } from './in-language.ts';
import { type MethodEntry, ODD_VALUES } from './method-entry.ts';
import type { MethodSettings, Room, Setting } from './settings.ts';

export type Language = 'zh' | 'en';

const WORDS = {
  missing: { zh: '缺值', en: 'missing' },
  constant: { zh: '全部相同', en: 'all equal' },
  zero: { zh: '零', en: 'zero' },
  negative: { zh: '负数', en: 'negative' },
  tied: { zh: '相同的值', en: 'tied' },
  settings: { zh: '设定', en: 'Settings' },
  none: { zh: '无', en: 'none' },
  required: { zh: '（必填）', en: ' (must be given)' },
  source: { zh: '出处', en: 'Source' },
  example: { zh: '算例', en: 'Example' },
  plain: { zh: '即', en: 'That is' },
  seen: { zh: '方法同上，见', en: 'The method is described above, under' },
  heads: { zh: '| 设定 | 含义 |', en: '| setting | meaning |' },
} as const;

const COLON = { zh: '：', en: ': ' } as const;
const STOP = { zh: '。', en: '.' } as const;

/** Methods that the same functions do stand under one heading. */
interface Chapter {
  readonly methods: readonly MethodSettings[];
  readonly entries: readonly MethodEntry[];
}

/**
 * The room in `language`, headings of the fourth level. `seen` holds what earlier rooms have described, by name, with the heading
 * where it stands; what is described here is added.
 */
export function roomText(
  room: Room,
  entries: readonly MethodEntry[],
  { language, seen }: { readonly language: Language; readonly seen: Map<string, string> },
): string {
  const own = entries.filter(({ settings }) => settings.some((name) => name.split('.')[0] === room.room));
  const chapters = chaptersOf(room, own);
  const inChapters = new Set(chapters.flatMap((chapter) => chapter.entries));
  const others = Map.groupBy(
    own.filter((entry) => !inChapters.has(entry)),
    (entry) => namesIn(room, entry),
  );
  return [
    ...chapters.map((chapter) => chapterText(chapter, { language, seen })),
    ...[...others].map(([names, same]) =>
      [`#### ${names}`, ...same.map((one) => entryText(one, language))].join('\n\n'),
    ),
    ...(room.settings.length > 0 ? [settingsTable(room.settings, language)] : []),
  ].join('\n\n');
}

function chaptersOf({ room, methods }: Room, entries: readonly MethodEntry[]): readonly Chapter[] {
  const entriesOf = ({ method }: MethodSettings): readonly MethodEntry[] =>
    entries.filter(({ settings }) => settings.includes(`${room}.${method}`));
  const chapters = Map.groupBy(methods, (method) =>
    entriesOf(method)
      .map(({ name }) => name)
      .join(),
  );
  return [...chapters.values()].map((own) => ({
    methods: own,
    entries: own[0] === undefined ? [] : entriesOf(own[0]),
  }));
}

function namesIn({ room }: Room, { settings }: MethodEntry): string {
  return settings
    .filter((name) => name.split('.')[0] === room)
    .map((name) => `\`${name}\``)
    .join(', ');
}

function chapterText(
  { methods, entries }: Chapter,
  { language, seen }: { readonly language: Language; readonly seen: Map<string, string> },
): string {
  const heading = methods.map(({ method }) => `\`${method}\``).join(', ');
  const body = entries.map((entry) => {
    const before = seen.get(entry.name);
    if (before !== undefined)
      return `${WORDS.seen[language]} ${before}.`.replace(/\.$/, language === 'zh' ? '。' : '.');
    seen.set(entry.name, heading);
    return entryText(entry, language);
  });
  const settings = methods.map((method) => settingsLine(method, { language, isOne: methods.length === 1 }));
  return [`#### ${heading}`, ...body, settings.join('\n')].join('\n\n');
}

function entryText(entry: MethodEntry, language: Language): string {
  const say = (text: string): string => (language === 'zh' ? inChinese(text) : text);
  const same = (text: string): string => (language === 'zh' ? chineseOrSame(text) : text);
  const latex = entry.latex.replace(/\\text\{([^}]*)\}/g, (_, words: string) => `\\text{${same(words)}}`);
  const file = entry.file.split('/').at(-1) ?? '';
  return [
    say(entry.summary),
    `\`\`\`math\n${latex}\n\`\`\``,
    `${WORDS.plain[language]} \`${same(entry.formula)}\``,
    table(
      ODD_VALUES.map((odd) => WORDS[odd][language]),
      [ODD_VALUES.map((odd) => say(entry[odd]))],
    ),
    [
      `- ${WORDS.source[language]}${COLON[language]}${same(entry.source)}${STOP[language]}`,
      `- ${WORDS.example[language]}${COLON[language]}${exampleText(entry.example)} – [${file}](../${entry.file})`,
    ].join('\n'),
  ].join('\n\n');
}

function exampleText(example: string): string {
  const [call = '', result] = example.split(' // ');
  return result === undefined ? `\`${call}\`` : `\`${call}\` → \`${result}\``;
}

function settingsLine(
  { method, settings }: MethodSettings,
  { language, isOne }: { readonly language: Language; readonly isOne: boolean },
): string {
  const name = isOne ? WORDS.settings[language] : `\`${method}\``;
  if (settings.length === 0) return `- ${name}${COLON[language]}${WORDS.none[language]}`;
  return [`- ${name}${COLON[language]}`, ...settings.map((setting) => `  - ${settingText(setting, language)}`)].join(
    '\n',
  );
}

function settingText(setting: Setting, language: Language): string {
  const { path, isRequired, values } = setting;
  const required = isRequired ? WORDS.required[language] : '';
  const among = values.length > 0 ? ` [${values.map((value) => `\`${value}\``).join(', ')}]` : '';
  return `\`${path}\`${required}${among} – ${meaningOf(setting, language)}`;
}

function settingsTable(settings: readonly Setting[], language: Language): string {
  // Titles speak for themselves.
  const told = settings.filter(({ description }) => description !== '');
  const rows = told.map(({ path, isRequired, ...rest }) => [
    `\`${path}\`${isRequired ? WORDS.required[language] : ''}`,
    meaningOf(rest, language),
  ]);
  return [WORDS.heads[language], '| --- | --- |', ...rows.map((row) => `| ${row.map(inCell).join(' | ')} |`)].join(
    '\n',
  );
}

function meaningOf({ description }: Pick<Setting, 'description'>, language: Language): string {
  return inLanguage(description, language);
}

/** A table of Markdown. */
export function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.map(inCell).join(' | ')} |`;
  return [line(heads), line(heads.map(() => '---')), ...rows.map(line)].join('\n');
}

function inCell(text: string): string {
  return text.replaceAll('|', '\\|');
}
