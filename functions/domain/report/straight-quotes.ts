/** Quotation marks for reports in English. */
import type { ReportModel } from './report-model.ts';

const STRAIGHT: Readonly<Record<string, string>> = { '‘': "'", '’': "'", '“': '"', '”': '"' };

/**
 * The model with typewriter quotes in all its texts, drawings excepted, since those are markup: the reports' fonts are Chinese and set curly ones as wide as an
 * ideograph, which tears English words apart.
 *
 * @example withStraightQuotes({ title: 'the centre’s' }).title // "the centre's"
 */
export function withStraightQuotes(model: ReportModel): ReportModel {
  return straighten(model) as ReportModel;
}

function straighten(value: unknown): unknown {
  if (typeof value === 'string') return value.replace(/[‘’“”]/g, (mark) => STRAIGHT[mark] ?? mark);
  if (Array.isArray(value)) return value.map(straighten);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, member]) => [key, key === 'drawing' ? member : straighten(member)]),
  );
}
