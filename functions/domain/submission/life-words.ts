/** The states of a return in words: the same in the return, in the ledger and at the terminal. */
import type { Localised } from '../round/localised.ts';
import { formatInZone } from '../round/zoned-time.ts';
import type { LifeState, ReturnLife } from './return-life.ts';
import { sayDelay } from './say-delay.ts';

export const LIFE_WORDS: Readonly<Record<LifeState, Localised>> = {
  'no-workbook': { zh: '缺填报表', en: 'no workbook' },
  'not-started': { zh: '未开始', en: 'not started' },
  'in-progress': { zh: '填报中', en: 'in progress' },
  'has-errors': { zh: '有错误', en: 'has errors' },
  ready: { zh: '可提交', en: 'ready' },
  submitted: { zh: '已提交', en: 'submitted' },
  'paper-received': { zh: '纸质材料已收齐', en: 'received on paper' },
  closed: { zh: '已关闭', en: 'closed' },
  reopened: { zh: '已重新开放', en: 'reopened' },
};

/**
 * The state with what belongs to it: what lies beneath, until when and why it is open, how late it was, and that it was changed
 * since.
 *
 * @example lifeText({ state: 'closed', beneath: 'submitted', drifted: false }, 'Asia/Shanghai').zh // '已关闭（已提交）'
 */
export function lifeText(life: ReturnLife, timeZone: string): Localised {
  const word = LIFE_WORDS[life.state];
  const beside = besideOf(life, timeZone);
  if (beside.length === 0) return word;
  return {
    zh: `${word.zh}（${beside.map(({ zh }) => zh).join('，')}）`,
    en: `${word.en} (${beside.map(({ en }) => en).join(', ')})`,
  };
}

function besideOf({ beneath, delaySeconds, drifted, reopened }: ReturnLife, timeZone: string): readonly Localised[] {
  const late = delaySeconds === undefined ? undefined : sayDelay(delaySeconds);
  return [
    ...(reopened === undefined ? [] : [untilText(reopened, timeZone)]),
    ...(beneath === undefined ? [] : [LIFE_WORDS[beneath]]),
    ...(late === undefined ? [] : [{ zh: `迟交 ${late.zh}`, en: `${late.en} late` }]),
    ...(drifted ? [{ zh: '提交后有改动', en: 'changed since it was submitted' }] : []),
  ];
}

/** Until when a return is open again, and why, as the office said it. */
export function untilText({ until, reason }: NonNullable<ReturnLife['reopened']>, timeZone: string): Localised {
  const at = new Date(until);
  return {
    zh: `至 ${formatInZone(at, timeZone, 'zh-CN')}${reason === '' ? '' : `，原因：${reason}`}`,
    en: `until ${formatInZone(at, timeZone, 'en')}${reason === '' ? '' : `, because: ${reason}`}`,
  };
}
