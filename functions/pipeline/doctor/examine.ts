import type { ExaminedFinding, Finding } from '../../domain/health/finding.ts';
import { isProblem } from '../../domain/problems/problem.ts';
import type { Checkup } from '../../ports/checkup.ts';

/**
 * Makes all checkups at once and tells what they found, in their order. One that fails is a fault and stops no other; one
 * that needs a faulty one is not made, which is a warning.
 */
export async function examine(checkups: readonly Checkup[]): Promise<readonly ExaminedFinding[]> {
  const made = new Map<string, Promise<Made>>();
  for (const checkup of checkups) {
    const needed = (checkup.needs ?? []).flatMap((name) => made.get(name) ?? []);
    made.set(checkup.name, make(checkup, needed));
  }
  return (await Promise.all(made.values())).flatMap(({ check, findings }) =>
    findings.map((finding) => ({ check, ...finding })),
  );
}

interface Made {
  readonly check: string;
  readonly findings: readonly Finding[];
  /** The checkup that has to be mended before others mean anything: this one, or one that it needs. */
  readonly toMend?: string;
}

async function make({ name: check, examine: look }: Checkup, needed: readonly Promise<Made>[]): Promise<Made> {
  const { toMend } = (await Promise.all(needed)).find((one) => one.toMend !== undefined) ?? {};
  if (toMend !== undefined) return { check, findings: [notMade(toMend)], toMend };
  const findings = await look().catch((error: unknown) => [failed(error)]);
  return { check, findings, ...(findings.some(({ health }) => health === 'fault') && { toMend: check }) };
}

function notMade(needed: string): Finding {
  return { health: 'warning', found: `未检查，请先解决“${needed}” / not looked at: mend “${needed}” first` };
}

function failed(error: unknown): Finding {
  const found = error instanceof Error ? error.message : String(error);
  // A problem's message says what to do; anything else is passed on as it was said.
  return isProblem(error)
    ? { health: 'fault', found }
    : { health: 'fault', found, remedy: '按上述提示处理后重新检查 / act on what it says, then check again' };
}
