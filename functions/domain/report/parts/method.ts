/** The method in words: authority and steps, the same for a centre and for the province. */
import { localise } from '../../round/localised.ts';
import type { Round } from '../../round/round.ts';
import type { Block } from '../report-model.ts';
import { METHOD } from '../texts/method.ts';
import type { Voice } from '../voice.ts';
import { methodSteps } from './method-steps.ts';

/** What is the scheme's own setting and not the notice's. */
export function authorityNotice(round: Round, { say, language }: Voice): Block {
  const authority = {
    decidedBy: localise(round.scheme.decidedBy, language).replace(/[。.]$/, ''),
    version: round.scheme.version,
  };
  return {
    kind: 'notice',
    tone: 'info',
    title: say(METHOD.authorityTitle),
    texts: [say(METHOD.authority, authority), say(METHOD.authorityNote, { source: localise(round.source, language) })],
  };
}

/** How the score is made, step by step. */
export function stepBlocks(round: Round, voice: Voice): Block[] {
  return [
    { kind: 'heading', text: voice.say(METHOD.steps) },
    { kind: 'list', texts: methodSteps(round, voice) },
  ];
}
