/** Words of what came of a code: why it was refused and what to do, and which copies are in. */
import type { Centre } from '../round/centre.ts';
import type { Localised } from '../round/localised.ts';
import { differencesText, type PrintNames } from './differences.ts';
import type { IntakeRefusal } from './intake.ts';

export interface IntakeNames extends PrintNames {
  readonly round: PrintNames['round'] & { readonly centres: readonly Centre[] };
}

export interface RefusalWords {
  readonly reason: Localised;
  readonly remedy: Localised;
}

/** Differences that are told one by one. */
const TOLD = 3;

/** Why a code was refused, and what to do. */
export function refusalWords(refusal: IntakeRefusal, names: IntakeNames): RefusalWords {
  switch (refusal.kind) {
    case 'mistyped':
      return WORDS.mistyped;
    case 'report':
      return WORDS.report;
    case 'unknown':
      return refusal.round === undefined ? WORDS.unknown : otherRound(refusal.round);
    case 'other-centre':
      return otherCentre(nameOf(refusal.centre, names), refusal.copy);
    case 'not-accepted':
      return notAccepted(nameOf(refusal.centre, names));
    case 'other-version':
      return otherVersion(refusal, names);
  }
}

function nameOf(centre: string, { round }: IntakeNames): string {
  return round.centres.find(({ id }) => id === centre)?.name ?? centre;
}

const WORDS = {
  mistyped: {
    reason: { zh: '编号不完整，或有字符输错', en: 'no whole code, or a letter of it is wrong' },
    remedy: {
      zh: '请对照打印件页眉重新扫描或输入',
      en: 'scan it again, or type it anew from the head of the page',
    },
  },
  report: {
    reason: { zh: '这是评估报告的验证码', en: 'this is the code of a report' },
    remedy: { zh: '请扫描填报表打印件页眉的编号', en: 'scan the code at the head of the printed return' },
  },
  unknown: {
    reason: { zh: '本轮没有这个编号的打印件', en: 'this round has no print with this code' },
    remedy: {
      zh: '请核对是否为 print-return 制作的打印件；不是的，请中心改交',
      en: 'see whether print-return made it; if not, ask the centre for a print that it did',
    },
  },
} as const satisfies Record<string, RefusalWords>;

const otherRound = (round: string): RefusalWords => ({
  reason: { zh: `这是另一轮评估（${round}）的打印件`, en: `this is a print of another round (${round})` },
  remedy: { zh: '请中心改交本轮的打印件', en: 'ask the centre for the print of this round' },
});

const otherCentre = (centre: string, copy: number): RefusalWords => ({
  reason: { zh: `这是${centre}的第 ${copy} 份`, en: `this is copy ${copy} of ${centre}` },
  remedy: { zh: `请改填到${centre}所在的行`, en: `enter it in the row of ${centre}` },
});

const notAccepted = (centre: string): RefusalWords => ({
  reason: {
    zh: `${centre}已撤回填报，现在没有已受理的版本`,
    en: `${centre} has taken its return back; nothing is accepted`,
  },
  remedy: {
    zh: '待其重新提交并受理后，收取新的打印件',
    en: 'wait until it has submitted again, and take in the new print',
  },
});

function otherVersion(
  { copy, changes }: Extract<IntakeRefusal, { kind: 'other-version' }>,
  names: IntakeNames,
): RefusalWords {
  const { zh, en } = differencesText(changes, names, TOLD);
  return {
    reason: {
      zh: `第 ${copy} 份不是已受理的版本，有 ${changes.length} 处不同：${zh}`,
      en: `copy ${copy} is not the version that was accepted; ${changes.length} difference(s): ${en}`,
    },
    remedy: {
      zh: '请中心按 print-return 最新的打印件重新打印、签字、盖章；确应以纸质件为准的，先为其重新开放填报，更正后重新打印',
      en: 'ask the centre to print, sign and seal the newest print-return; where the paper is right, reopen the return, have it corrected and print it again',
    },
  };
}
