import { describe, expect, test } from 'vitest';
import { LIFE_WORDS, lifeText } from '../../../functions/domain/submission/life-words.ts';
import { OPEN_STATES } from '../../../functions/domain/submission/return-life.ts';
import { ENGLISH_LAYOUTS, LAYOUTS } from '../../support/layouts.ts';

const SHANGHAI = 'Asia/Shanghai';

describe('a state in words', () => {
  test('is the word alone where there is nothing to add', () => {
    expect(lifeText({ state: 'ready', drifted: false }, SHANGHAI)).toEqual({ zh: '可提交', en: 'ready' });
  });

  test('has beside it until when and why, what lies beneath, how late, and that it was changed', () => {
    const reopened = { until: '2020-06-03T10:00:00.000Z', reason: '银行更正' };
    const life = { state: 'reopened', beneath: 'in-progress', drifted: true, delaySeconds: 3_600, reopened } as const;
    expect(lifeText(life, SHANGHAI)).toEqual({
      zh: '已重新开放（至 2020年6月3日 18:00（北京时间），原因：银行更正，填报中，迟交 1 小时，提交后有改动）',
      en: 'reopened (until 3 June 2020, 18:00 (Asia/Shanghai), because: 银行更正, in progress, 1 h late, changed since it was submitted)',
    });
  });

  test('begins what a return of the shipped rounds says of itself, in both languages', () => {
    for (const { return: layout } of [LAYOUTS, ENGLISH_LAYOUTS]) {
      const isEnglish = layout === ENGLISH_LAYOUTS.return;
      for (const state of [...OPEN_STATES, 'closed', 'reopened'] as const) {
        const said = layout.findings.states[state];
        expect(said?.en.startsWith(LIFE_WORDS[state].en)).toBe(true);
        if (!isEnglish) expect(said?.zh.startsWith(LIFE_WORDS[state].zh)).toBe(true);
      }
      for (const state of ['late', 'drifted'] as const) {
        expect(layout.findings.states[state].en.startsWith(LIFE_WORDS.submitted.en)).toBe(true);
      }
    }
  });
});
