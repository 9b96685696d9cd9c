/** How a spreadsheet's locale reads and writes numbers and dates. */

export interface LocaleRules {
  readonly decimal: string;
  readonly group: string;
  /** Order of the parts of a date of three numbers; a year of four digits in front is read everywhere. */
  readonly order: 'mdy' | 'dmy' | 'ymd';
  readonly currency: string;
  readonly datePattern: string;
}

const COMMA = { decimal: ',', group: '.' };
const POINT = { decimal: '.', group: ',' };

const RULES: Readonly<Record<string, LocaleRules>> = {
  en_US: { ...POINT, order: 'mdy', currency: '$', datePattern: 'M/d/yyyy' },
  en_GB: { ...POINT, order: 'dmy', currency: '£', datePattern: 'dd/MM/yyyy' },
  zh_CN: { ...POINT, order: 'ymd', currency: '¥', datePattern: 'yyyy-MM-dd' },
  zh_TW: { ...POINT, order: 'ymd', currency: '$', datePattern: 'yyyy/M/d' },
  zh_HK: { ...POINT, order: 'dmy', currency: '$', datePattern: 'd/M/yyyy' },
  ja_JP: { ...POINT, order: 'ymd', currency: '¥', datePattern: 'yyyy/MM/dd' },
  de_DE: { ...COMMA, order: 'dmy', currency: '€', datePattern: 'dd.MM.yyyy' },
  fr_FR: { decimal: ',', group: '\u202f', order: 'dmy', currency: '€', datePattern: 'dd/MM/yyyy' },
  es_ES: { ...COMMA, order: 'dmy', currency: '€', datePattern: 'd/M/yyyy' },
  it_IT: { ...COMMA, order: 'dmy', currency: '€', datePattern: 'dd/MM/yyyy' },
  pt_BR: { ...COMMA, order: 'dmy', currency: 'R$', datePattern: 'dd/MM/yyyy' },
};

const ENGLISH: LocaleRules = { ...POINT, order: 'mdy', currency: '$', datePattern: 'M/d/yyyy' };

/** Locales that are not listed read as English of the United States does. */
export function localeRules(locale: string): LocaleRules {
  const byLanguage = Object.entries(RULES).find(([name]) => name.startsWith(`${locale.split('_')[0]}_`))?.[1];
  return RULES[locale] ?? byLanguage ?? ENGLISH;
}

/** zh_CN → zh-CN */
export function languageTag(locale: string): string {
  return locale.replace('_', '-');
}
