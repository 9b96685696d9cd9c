/** What a check of the index found: never an error of the data of one unit, but a weakness of indicators, groups or weights. */
import type { Severity } from '../../issues/issue.ts';
import { type Language, type Localised, localise } from '../../round/localised.ts';
import { roundHalfUp } from '../../rounding/round-half-up.ts';
import { INDEX_FINDINGS, type IndexFindingCode } from './catalogue/index-catalogue.ts';

export type Detail = string | number | Localised;

export interface IndexFinding {
  readonly code: IndexFindingCode;
  readonly severity: Severity;
  /** Ids of the indicators or groups that it is about; none for the index as a whole. */
  readonly at: readonly string[];
  readonly subject: Localised;
  /** Facts that the catalogue’s words have places for, numbers in full precision. */
  readonly details: Readonly<Record<string, Detail>>;
}

export interface Named {
  readonly id: string;
  readonly title: Localised;
}

/** A finding about these items, with the severity of the catalogue. */
export function indexFinding(
  code: IndexFindingCode,
  at: readonly Named[],
  details: IndexFinding['details'] = {},
): IndexFinding {
  return {
    ...{ code, severity: INDEX_FINDINGS[code].severity, details },
    at: at.map(({ id }) => id),
    subject: at.length === 0 ? WHOLE : titlesOf(at),
  };
}

const WHOLE: Localised = { zh: '指标体系', en: 'the index' };

/**
 * Several titles as one text.
 *
 * @example titlesOf([{ id: 'a', title: { zh: '甲', en: 'A' } }]).en // '“A”'
 */
export function titlesOf(items: readonly Named[]): Localised {
  return {
    zh: items.map(({ title }) => `“${title.zh}”`).join('、'),
    en: items.map(({ title }) => `“${title.en}”`).join(', '),
  };
}

export interface DescribedFinding {
  readonly message: string;
  readonly expected: string;
  readonly remedy: string;
}

/** The catalogue’s words with the details put in: `{r:2}` a number with two decimals, `{share:%}` a share of one in percent. */
export function describeFinding(finding: IndexFinding, language: Language): DescribedFinding {
  const { message, expected, remedy } = INDEX_FINDINGS[finding.code];
  const say = (text: Localised): string => fill(localise(text, language), finding, language);
  return { message: say(message), expected: say(expected), remedy: say(remedy) };
}

function fill(text: string, { code, subject, details }: IndexFinding, language: Language): string {
  return text.replace(/\{(\w+)(?::(%|\d))?\}/g, (_, name: string, form: string | undefined) => {
    const detail = name === 'subject' ? subject : details[name];
    if (detail === undefined) throw new TypeError(`Finding ${code} lacks the detail “${name}”`);
    if (typeof detail === 'object') return localise(detail, language);
    if (typeof detail === 'string' || form === undefined) return String(detail);
    return form === '%' ? shareText(detail) : numberText(detail, Number(form));
  });
}

/**
 * A share of one in percent, with one decimal where it has one.
 *
 * @example shareText(0.125) // '12.5%'
 */
export function shareText(share: number): string {
  return `${Number(roundHalfUp(100 * share, 1))}%`.replace('-', '−');
}

/**
 * A number with fixed decimals and a proper minus sign.
 *
 * @example numberText(-0.125, 2) // '−0.13'
 */
export function numberText(value: number, decimals: number): string {
  return roundHalfUp(value, decimals).replace('-', '−');
}

/** Findings in a row that ask for the same thing: said once for all of them. */
export interface RemedyGroup {
  readonly severity: Severity;
  readonly findings: readonly DescribedFinding[];
}

/** The findings in their words, those with the same code and remedy together, where the first of them stands. */
export function byRemedy(findings: readonly IndexFinding[], language: Language): readonly RemedyGroup[] {
  const groups = new Map<string, { severity: Severity; findings: DescribedFinding[] }>();
  for (const finding of findings) {
    const described = describeFinding(finding, language);
    const key = `${finding.code}\n${described.remedy}`;
    const group = groups.get(key) ?? { severity: finding.severity, findings: [] };
    group.findings.push(described);
    groups.set(key, group);
  }
  return [...groups.values()];
}
