/** A made-up veto that took its course: raised, answered by the centre, upheld by different persons. */
import { localise } from '../round/localised.ts';
import type { Round } from '../round/round.ts';
import { dayAfter } from '../veto/veto-days.ts';
import { decidersOf } from '../veto/veto-settings.ts';
import type { VetoPart } from '../workbook/ledger-vetoes.ts';

/** What a sample says of why a centre is vetoed. */
export const SAMPLE_ALLEGATION = {
  zh: '（示例）核查发现撮合贷款的合同为伪造',
  en: '(sample) contracts that were handed in as evidence turned out to be forged',
};
const EVIDENCE = { zh: '（示例）银行复函', en: '(sample) letter of the bank' };
const ANSWER = { zh: '（示例）合同由合作机构提供，本中心未核对原件', en: '(sample) a partner gave us the contracts' };
const PERSONS = {
  zh: ['（示例）赵一', '（示例）钱二', '（示例）孙三', '（示例）李四', '（示例）周五'],
  en: ['(sample) Ash', '(sample) Birch', '(sample) Cedar', '(sample) Dale', '(sample) Elm'],
};

/** The cells of the row by column; the days follow the opening of the round. */
export function sampleVeto(round: Round, { settings, texts }: VetoPart): Readonly<Record<string, string>> {
  const { language, opensAt } = round;
  const opened = opensAt.slice(0, 10);
  const persons = language === 'zh-CN' ? PERSONS.zh : PERSONS.en;
  const [ground] = settings.grounds;
  const numbers = Array.from({ length: decidersOf(settings) }, (_, place) => place + 1);
  const votes = numbers.flatMap((n) => [
    [`decider:${n}`, persons[n - 1] ?? ''],
    [`decision:${n}`, localise(texts.decisions.upheld, language)],
  ]);
  return {
    ...(ground && { ground: localise(ground.title, language) }),
    ...{ allegation: localise(SAMPLE_ALLEGATION, language), evidence: localise(EVIDENCE, language) },
    ...{ raisedBy: persons.at(-1) ?? '', raisedOn: opened },
    ...{ answer: localise(ANSWER, language), answeredOn: dayAfter(opened, 1) },
    ...Object.fromEntries(votes),
    decidedOn: dayAfter(opened, 2),
  };
}
