/** How a reader checks that a report is what the office made. */
import { localise } from '../../round/localised.ts';
import type { Round } from '../../round/round.ts';
import type { Fact, Section } from '../report-model.ts';
import { VERIFICATION } from '../texts/method.ts';
import type { Voice } from '../voice.ts';

export interface Trail {
  readonly round: Round;
  readonly code: string;
  readonly methodVersion: string;
  /** Id of the centre whose arithmetic can be shown; absent in the summary. */
  readonly centre?: string;
  readonly snapshot?: string | undefined;
}

/** The section with code, command, snapshot and versions. */
export function verificationSection({ round, code, methodVersion, centre, snapshot }: Trail, voice: Voice): Section {
  const { say, language } = voice;
  const scheme = round.scheme.version;
  const own: Fact[] =
    centre === undefined
      ? []
      : [
          { label: say(VERIFICATION.explain), value: say(VERIFICATION.explainValue, { centre }) },
          ...(snapshot === undefined ? [] : [{ label: say(VERIFICATION.snapshot), value: snapshot }]),
        ];
  return {
    id: 'verification',
    heading: say(VERIFICATION.heading),
    blocks: [
      {
        kind: 'paragraphs',
        tone: 'plain',
        texts: [say(VERIFICATION.lead, { organiser: localise(round.organiser, language) })],
      },
      {
        kind: 'facts',
        facts: [
          { label: say(VERIFICATION.command), value: say(VERIFICATION.commandValue, { code }) },
          ...own,
          {
            label: say(VERIFICATION.versions),
            value: say(VERIFICATION.versionsValue, { scheme, method: methodVersion }),
          },
        ],
      },
    ],
  };
}
