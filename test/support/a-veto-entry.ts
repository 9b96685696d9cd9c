import { nextVeto, type VetoVerdict } from '../../functions/domain/veto/next-veto.ts';
import type { VetoCase, VetoEntry } from '../../functions/domain/veto/veto-case.ts';
import type { VetoSettings } from '../../functions/domain/veto/veto-settings.ts';

const settings: VetoSettings = {
  answerDays: 7,
  grounds: [
    { id: 'falsified', title: { zh: '提供虚假材料', en: 'Falsified material' } },
    { id: 'bad-faith', title: { zh: '严重不良信用记录', en: 'Bad faith' } },
  ],
};

/** A row of the tab of vetoes with nothing in it; the others go on from it, a step each. */
export const EMPTY: VetoEntry = {
  ...{ allegation: '', evidence: '', raisedBy: '', answer: '', liftReason: '' },
  votes: [{ decider: '' }, { decider: '' }],
  liftDeciders: ['', ''],
};
export const RAISED: VetoEntry = {
  ...EMPTY,
  ...{ ground: 'falsified', allegation: '合同系伪造', evidence: '银行复函', raisedBy: '赵一', raisedOn: '2020-06-01' },
};
export const ANSWERED: VetoEntry = { ...RAISED, answer: '合同由合作机构提供', answeredOn: '2020-06-03' };
/** What two deciders say. */
export const vote = (one: string, other: string, upholds = true) => ({
  votes: [
    { decider: one, upholds },
    { decider: other, upholds },
  ],
});
export const UPHELD: VetoEntry = { ...ANSWERED, ...vote('钱二', '孙三'), decidedOn: '2020-06-04' };
export const LIFTED: VetoEntry = {
  ...UPHELD,
  liftReason: '复函有误',
  liftDeciders: ['李四', '周五'],
  liftedOn: '2020-06-10',
};

const on = (today: string) => ({ settings, today });
/** What a row comes to on a day, after what is on record. */
export const take = (entry: VetoEntry, today = '2020-06-30', before?: VetoCase): VetoVerdict =>
  nextVeto(before, entry, on(today));
