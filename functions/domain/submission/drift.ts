/** What changed in a return since it was submitted, cell by cell. */
import { canonicalJson } from '../digest/canonical-json.ts';
import type { CellSource, ReturnReading } from '../intake/reading.ts';

/** One item that reads differently now. Texts are shown whole; an absent side was empty or not there. */
export interface CellChange {
  readonly item: string;
  readonly source?: CellSource;
  readonly before: string;
  readonly after: string;
}

/**
 * The items that differ between two readings of one return, in the order of the form. A row that only moved is no change.
 *
 * @example driftOf(submitted, submitted) // []
 */
export function driftOf(submitted: ReturnReading, current: ReturnReading): readonly CellChange[] {
  const before = contentOf(submitted);
  const after = contentOf(current);
  const items = new Set([...before.keys(), ...after.keys()]);
  return [...items].flatMap((item) => {
    const [was, is] = [before.get(item), after.get(item)];
    if ((was?.text ?? '') === (is?.text ?? '')) return [];
    const source = is?.source ?? was?.source;
    return [{ item, ...(source && { source }), before: was?.text ?? '', after: is?.text ?? '' }];
  });
}

interface Content {
  readonly text: string;
  readonly source: CellSource | undefined;
}

function contentOf(reading: ReturnReading): Map<string, Content> {
  const contents = new Map<string, Content>();
  for (const { item, text, explanation, source } of [...reading.cover, ...reading.sections]) {
    contents.set(item, { text, source });
    contents.set(`${item}:explanation`, { text: explanation ?? '', source });
  }
  for (const { indicator, raw, explanation, source } of reading.figures) {
    contents.set(indicator, { text: rawText(raw), source });
    contents.set(`${indicator}:explanation`, { text: explanation, source });
  }
  for (const { row, indicator, description, link, pages, source } of reading.evidence) {
    contents.set(`evidence:${row}`, { text: [indicator ?? '', description, link, pages].join(' | '), source });
  }
  const { ticked, by, source } = reading.submission;
  contents.set('submission', { text: ticked ? `✓ ${by}` : '', source });
  return contents;
}

function rawText(raw: ReturnReading['figures'][number]['raw']): string {
  if (raw.error !== undefined) return raw.error;
  if (raw.value === null) return '';
  const { value, formula } = raw;
  const text = typeof value === 'string' ? value : canonicalJson(value);
  return formula === undefined ? text : `${text} (${formula})`;
}
