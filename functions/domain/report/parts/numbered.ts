/** Numbers the headings of a report's sections. */
import type { Section } from '../report-model.ts';
import { FRAME } from '../texts/frame.ts';
import type { Voice } from '../voice.ts';

const DIGITS = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九'];

/** “一、…” in Chinese, “1. …” in English; absent sections leave no gap. */
export function numbered(sections: readonly (Section | undefined)[], voice: Voice): Section[] {
  return sections
    .filter((section) => section !== undefined)
    .map((section, position) => {
      const ordinal = voice.language === 'zh-CN' ? chineseOrdinal(position + 1) : String(position + 1);
      return { ...section, heading: voice.say(FRAME.heading, { ordinal, title: section.heading }) };
    });
}

/** @example chineseOrdinal(12) // '十二' */
export function chineseOrdinal(number: number): string {
  const tens = Math.floor(number / 10);
  const ten = tens === 0 ? '' : `${tens === 1 ? '' : DIGITS[tens]}十`;
  return `${ten}${DIGITS[number % 10]}`;
}
