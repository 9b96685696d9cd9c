/** Words for the texts of a self-report by themselves. */
import type { IssueWords } from './issue.ts';

export const REPORT_TEXT_ISSUES = {
  REPORT_LENGTH_UNUSUAL: {
    severity: 'warning',
    message: {
      zh: '自评报告全文共 {total} 字，与要求的 {expected} 字相差较大',
      en: 'the whole self-report has {total} characters, far from the {expected} asked for',
    },
    expected: { zh: '约 {expected} 字，{min} 至 {max} 字为宜', en: 'about {expected} characters, from {min} to {max}' },
    remedy: {
      zh: '请按各部分的填写要求补充或精简',
      en: 'add to the sections or shorten them as the form asks',
    },
  },
  SECTION_EMPTY: {
    severity: 'error',
    message: { zh: '“{subject}”没有填写', en: '“{subject}” is empty' },
    expected: { zh: '约 {expected} 字', en: 'about {expected} characters' },
    remedy: { zh: '请按填写要求撰写这一部分', en: 'write this section as the form asks' },
  },
  SECTION_REPEATED: {
    severity: 'warning',
    message: {
      zh: '“{subject}”约 {share} 的文字与本报告{other}相同',
      en: 'about {share} of “{subject}” also stands in {other}',
    },
    expected: { zh: '各部分内容不重复', en: 'a text of its own in each section' },
    remedy: {
      zh: '请检查是否粘贴到了错误的位置，并按这一部分的填写要求撰写',
      en: 'check whether it was pasted into the wrong place, and write what this section asks for',
    },
  },
  SECTION_TOO_LONG: {
    severity: 'warning',
    message: {
      zh: '“{subject}”有 {characters} 字，超过上限 {atMost} 字',
      en: '“{subject}” has {characters} characters, more than {atMost}',
    },
    expected: { zh: '约 {expected} 字，不超过 {atMost} 字', en: 'about {expected} characters, at most {atMost}' },
    remedy: {
      zh: '请精简，保留主要工作和成效；详细材料可列入证明材料',
      en: 'shorten it to the main work and its results; details may go into the evidence',
    },
  },
  SECTION_TOO_SHORT: {
    severity: 'warning',
    message: {
      zh: '“{subject}”只有 {characters} 字，少于 {atLeast} 字',
      en: '“{subject}” has only {characters} characters, fewer than {atLeast}',
    },
    expected: { zh: '约 {expected} 字，不少于 {atLeast} 字', en: 'about {expected} characters, at least {atLeast}' },
    remedy: {
      zh: '请按填写要求补充具体做法、数据和成效',
      en: 'add what was done, with figures and results, as the form asks',
    },
  },
} as const satisfies Record<string, IssueWords>;
