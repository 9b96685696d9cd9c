import type { PrintJob } from '../../../ports/pdf-printer.ts';
import { cssString } from './css-string.ts';
import type { TextFitter } from './text-fitter.ts';

/** What a page takes in: strings that our fonts can print. */
export interface PageContent {
  readonly title: string;
  readonly language: string;
  readonly body: string;
  /** Custom properties as declarations. */
  readonly style: string;
}

export interface PrintableJob {
  readonly content: PageContent;
  readonly missingCharacters: readonly string[];
}

const NUMERIC_REFERENCE = /&#(?:x(?<hex>[0-9a-f]{1,6})|(?<decimal>\d{1,7}));?/gi;
const PROPERTY = /^--[a-z][a-z0-9-]*$/;
/** Below lie the characters that mean something in HTML. */
const FIRST_PLAIN = 0xa0;

/** The job with every text fitted to the fonts. A property's name other than `--kebab-case` is a `TypeError`. */
export function printableJob({ title, language, body, properties }: PrintJob, fitter: TextFitter): PrintableJob {
  const missing = new Set<string>();
  const printable = (text: string): string => {
    const fitted = fitter(text);
    for (const character of fitted.missing) missing.add(character);
    return fitted.text;
  };
  const declarations = Object.entries(properties).map(([name, value]) => {
    if (!PROPERTY.test(name)) throw new TypeError(`no custom property: ${name}`);
    return `${name}: ${cssString(printable(value))};`;
  });
  const content = {
    title: oneLine(title),
    language,
    body: printable(withPlainCharacters(body)),
    style: declarations.join(''),
  };
  return { content, missingCharacters: [...missing].sort() };
}

/** A title is never laid out: it keeps characters that our fonts lack, and loses what could disturb a window's title. */
function oneLine(title: string): string {
  return title
    .toWellFormed()
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .replace(/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '')
    .trim();
}

/** Numeric references become the characters that they name, so that these too are held against the fonts. */
function withPlainCharacters(body: string): string {
  return body.replace(NUMERIC_REFERENCE, (reference, ...rest) => {
    const { hex, decimal } = rest.at(-1) as { hex?: string; decimal?: string };
    const codePoint = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    return codePoint >= FIRST_PLAIN && codePoint <= 0x10ffff ? String.fromCodePoint(codePoint) : reference;
  });
}
