/** What of a reading is the centre's own doing: two readings with one digest say the same, cell by cell. */
import { digestOf } from '../digest/digest.ts';
import type { ReturnReading, TextObservation } from '../intake/reading.ts';

const content = ({ item, source, text, explanation }: TextObservation): object => ({ item, source, text, explanation });

/**
 * Digest of all input cells with their places. What we make of them (findings, codes) and our own tabs are left out, so
 * that a new version of the product never makes an untouched return look changed.
 *
 * @example inputsDigest(reading) === inputsDigest({ ...reading, issues: [] }) // true
 */
export function inputsDigest(reading: ReturnReading): string {
  return digestOf({
    centre: reading.centre,
    figures: reading.figures.map(({ indicator, source, raw, explanation }) => ({
      indicator,
      source,
      raw,
      explanation,
    })),
    sections: reading.sections.map(content),
    cover: reading.cover.map(content),
    evidence: reading.evidence,
    submission: reading.submission,
  });
}

/** Whether anything at all was filled in. */
export function isBegun(reading: ReturnReading): boolean {
  return (
    reading.figures.some(({ raw }) => raw.value !== null || raw.error !== undefined) ||
    reading.sections.some(({ text }) => text !== '') ||
    reading.cover.some(({ text }) => text !== '') ||
    reading.evidence.length > 0 ||
    reading.submission.ticked
  );
}
