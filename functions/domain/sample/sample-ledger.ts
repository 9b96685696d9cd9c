/** A made-up ledger: what came in on paper, and one veto. */
import { localise } from '../round/localised.ts';
import type { Round } from '../round/round.ts';
import type { Entry } from '../workbook/fill-plan.ts';
import type { LedgerLayout } from '../workbook/layout-texts.ts';
import { sealColumn } from '../workbook/ledger-register.ts';
import { vetoPart } from '../workbook/ledger-vetoes.ts';
import { randomFrom } from './random.ts';
import { samplePart } from './sample-part.ts';
import { SAMPLE_ALLEGATION, sampleVeto } from './sample-veto.ts';

/** Rows of all centres that handed something in; now and then a copy or a seal is missing. */
export function sampleLedger(round: Round, layout: LedgerLayout): readonly Entry[] {
  const yes = localise(layout.answers.yes, round.language);
  const no = localise(layout.answers.no, round.language);
  const process = vetoPart(round, layout);
  return round.centres.flatMap((centre, position) => {
    const part = samplePart(position);
    if (part === 'not-submitted') return [];
    const random = randomFrom(`${round.id}/${centre.id}/ledger`);
    const { paperCopies, seals, electronic } = round.materials;
    const lacks = random.uniform() < 0.1;
    const cells: Record<string, string | number> = {
      ...(paperCopies > 0 && { copies: lacks ? paperCopies - 1 : paperCopies }),
      ...Object.fromEntries(seals.map(({ id }, place) => [sealColumn(id), lacks && place === 0 ? no : yes])),
      ...(electronic && { electronic: yes }),
      receivedOn: round.deadline.slice(0, 10),
      ...(part === 'vetoed' && !process && { veto: yes, vetoReason: localise(SAMPLE_ALLEGATION, round.language) }),
    };
    const steps = part === 'vetoed' && process ? sampleVeto(round, process) : {};
    return [
      ...Object.entries(cells).map(([column, value]): Entry => ({ role: 'register', row: centre.id, column, value })),
      ...Object.entries(steps).map(([column, value]): Entry => ({ role: 'vetoes', row: centre.id, column, value })),
    ];
  });
}
