import type { ExaminedFinding, Finding } from '../../domain/health/finding.ts';
import { isProblem } from '../../domain/problems/problem.ts';
import type { Checkup } from '../../ports/checkup.ts';

/**
 * Makes all checkups at once and tells what they found, in their order. One that fails is a fault and stops no other; one
 * that needs a faulty one is not made, which is a warning.
 */
export async function examine(checkups: readonly Checkup[]): Promise<readonly ExaminedFinding[]> {
  const made = new Map<string, Promise<readonly ExaminedFinding[]>>();
  for (const checkup of checkups) {
    const needed = checkup.needs === undefined ? undefined : made.get(checkup.needs);
    made.set(checkup.name, examineOne(checkup, needed));
  }
  return (await Promise.all(made.values())).flat();
}

async function examineOne(
  { name: check, needs = '', examine: look }: Checkup,
  needed: Promise<readonly ExaminedFinding[]> | undefined,
): Promise<readonly ExaminedFinding[]> {
  if ((await needed)?.some(({ health }) => health === 'fault')) return [{ check, ...notMade(needs) }];
  const findings = await look().catch((error: unknown) => [failed(error)]);
  return findings.map((finding) => ({ check, ...finding }));
}

function notMade(needs: string): Finding {
  return {
    health: 'warning',
    found: `未检查：依赖的“${needs}”有误 / not looked at, since “${needs}” is at fault`,
    remedy: `先解决“${needs}” / mend “${needs}” first`,
  };
}

function failed(error: unknown): Finding {
  const found = error instanceof Error ? error.message : String(error);
  // A problem's message says what to do; anything else is passed on as it was said.
  return isProblem(error)
    ? { health: 'fault', found }
    : { health: 'fault', found, remedy: '按上述提示处理后重新检查 / act on what it says, then check again' };
}
