import { printDay } from '../../domain/report/print-date.ts';
import { STANDINGS } from '../../domain/report/texts/frame.ts';
import type { Round } from '../../domain/round/round.ts';
import type { VetoState } from '../../domain/veto/veto-case.ts';
import { vetoReason } from '../../domain/veto/veto-reason.ts';
import type { VetoStepKind } from '../../domain/veto/veto-steps.ts';
import type { VetoStatus } from '../../pipeline/vetoes/veto-status.ts';

const { vetoed } = STANDINGS;

const STATES: Readonly<Record<VetoState, string>> = {
  raised: '拟否决，申辩期内 veto raised, to be answered',
  awaiting: '拟否决，待决定 veto raised, to be decided',
  'in-force': `${vetoed.zh} ${vetoed.en}`,
  dismissed: '否决不成立 veto dismissed',
  lifted: '否决已解除 veto lifted',
  withdrawn: '否决已撤回 veto withdrawn',
};

const STEPS: Readonly<Record<VetoStepKind, string>> = {
  raised: '提出 raised',
  amended: '改动 amended',
  answered: '申辩 answered',
  upheld: '维持 upheld',
  dismissed: '不成立 dismissed',
  withdrawn: '撤回 withdrawn',
  lifted: '解除 lifted',
};

/** Where the veto of a centre stands, for its line of the status: what is over needs no word. */
export function vetoInShort(veto: VetoStatus | undefined): string {
  if (veto === undefined) return '';
  const { state, until } = veto;
  if (state === 'raised') return `${STATES.raised}（→ ${until}）`;
  return state === 'awaiting' || state === 'in-force' ? STATES[state] : '';
}

/** The veto with all its steps. */
export function vetoLines({ veto: settings, language }: Round, veto: VetoStatus | undefined): readonly string[] {
  if (veto === undefined) return [];
  const steps = veto.steps.map(({ kind, number, on, by, reason }) => {
    const day = on === undefined ? '' : ` ${printDay(on, language)}`;
    const who = by.length === 0 ? '' : ` · ${by.join('、')}`;
    return `      ${number}. ${STEPS[kind]}${day}${who} · ${reason}`;
  });
  return [`    ${STATES[veto.state]} · ${vetoReason(veto.raised, settings, language)}`, ...steps];
}
