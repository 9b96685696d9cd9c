import { type Command, InvalidArgumentError, type OptionValues } from 'commander';

/** Options of commands that draw: they go before what a scheme says. */
export function drawingOptions(command: Command): Command {
  return command
    .option('--draws <n>', '抽取次数 how many draws', wholeNumber)
    .option('--seed <n>', '随机数种子：种子相同，结果相同 the same seed gives the same result', wholeNumber)
    .option('--weights <share>', '每个权重在 ±share 内抽取，如 0.25 draws every weight within ± this share', share)
    .option('--leave-one-out', '逐次去掉一项指标 leaves one indicator out, or none')
    .option(
      '--sensitivity [n]',
      '哪个选择左右名次，样本数 n which choice moves the ranks, by a sample of n',
      wholeNumber,
    )
    .option(
      '--threads <n>',
      '最多几个线程；结果与线程数无关 threads at most; the result hangs on no such thing',
      wholeNumber,
    );
}

function wholeNumber(text: string): number {
  if (!/^\d+$/.test(text)) throw new InvalidArgumentError('应为整数 a whole number');
  return Number(text);
}

function share(text: string): number {
  const value = Number(text);
  if (!(value > 0 && value <= 1)) throw new InvalidArgumentError('应大于 0、不大于 1，如 0.25 above 0 and up to 1');
  return value;
}

/** What is drawn where neither scheme nor command says: the robustness check that the OECD/JRC Handbook asks for at the least. */
export const USUAL_DRAWING = {
  seed: 1,
  draws: 10_000,
  first: [3, 10],
  weights: { method: 'within', share: 0.25 },
  leaveOneOut: true,
  sensitivity: { sample: 256 },
} as const;

/** Makes the setting that is drawn by out of the one that is written: the options of the command go before it. */
export function drawingOf(options: OptionValues): (written: unknown) => unknown {
  const { draws, seed, weights, leaveOneOut, sensitivity } = options;
  const asked = {
    ...(draws !== undefined && { draws }),
    ...(seed !== undefined && { seed }),
    ...(weights !== undefined && { weights: { method: 'within', share: weights } }),
    ...(leaveOneOut === true && { leaveOneOut }),
    ...(sensitivity !== undefined && { sensitivity: { sample: sensitivity === true ? 256 : sensitivity } }),
  };
  const isSaid = weights !== undefined || leaveOneOut === true;
  return (written) => {
    if (written !== undefined && (typeof written !== 'object' || written === null)) return written;
    if (written !== undefined) return { ...written, ...asked };
    const { weights: _, leaveOneOut: __, ...rest } = USUAL_DRAWING;
    return { ...(isSaid ? rest : USUAL_DRAWING), ...asked };
  };
}

export function threadsOf({ threads }: OptionValues): number | undefined {
  return typeof threads === 'number' ? Math.max(1, threads) : undefined;
}
