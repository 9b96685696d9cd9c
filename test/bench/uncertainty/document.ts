import { availableParallelism, cpus } from 'node:os';
import type { Theirs } from './comparators.ts';
import { PACKAGES, type PackageName, TASKS, type Task, type TaskId } from './tasks.ts';

const NAMES: Readonly<Record<PackageName, string>> = {
  coinr: 'COINr',
  pymcdm: 'pymcdm',
  scikitCriteria: 'scikit-criteria',
};

/** docs/benchmarks.md, as it was just measured. */
export function benchmarksDocument(ours: ReadonlyMap<TaskId, number>, theirs: Theirs): string {
  const rows = (Object.keys(TASKS) as TaskId[]).flatMap((id) => {
    const own = ours.get(id);
    return own === undefined ? [] : [row(id, own, theirs)];
  });
  const here = PACKAGES.map((name) => {
    const version = theirs.versions.get(name);
    return `${NAMES[name]}: ${version === undefined ? 'not on this machine; figures measured elsewhere, marked °' : `${version}, run here`}`;
  });
  return `# 速度 / speed

由 \`npm run bench uncertainty\` 生成；时间为处理器时间的中位数（各线程合计）。从不作为测试。
Written by \`npm run bench uncertainty\`: medians of processor time, all threads together. Never a test.

- 机器 machine: ${cpus()[0]?.model ?? '?'}, ${availableParallelism()} threads, Node ${process.version}
${here.map((line) => `- ${line}`).join('\n')}

| task | centre-evaluation | COINr 1.1.14 | pymcdm 1.4.0 | scikit-criteria 0.9 | times as fast |
| --- | ---: | ---: | ---: | ---: | ---: |
${rows.join('\n')}

° 别处测得：2 核，中位数；COINr 1.1.14（R）、pymcdm 1.4.0、scikit-criteria 0.9（Python）。COINr 的 10,000 次为处理器时间，实际经过 1,279 秒。
° Measured elsewhere on 2 cores, medians. COINr’s 10,000 draws are processor time; 1,279 s went by.

不确定性分析每一次抽取的得分、名次与等级，都与引擎从原始数据重新计算的结果逐位相同（测试证明）；指标的各列按处理、标准化与填补方法只算一次。
“nothing kept” 一行每次都从原始数据算起，与 COINr 的做法相同。
Every draw has the scores, ranks and grades that the engine computes from raw values, to the last bit, which a test holds; columns are computed once for
each treatment, normalisation and imputation. The row “nothing kept” computes every draw from raw values, as COINr does. COINr’s and our
weights are drawn within ± 25 % at both levels; the Python packages’ calls include normalisation, and so do ours.
`;
}

function row(id: TaskId, own: number, { seconds }: Theirs): string {
  const task: Task = TASKS[id];
  const others = PACKAGES.map((name) => {
    const here = seconds.get(name)?.get(id);
    return here === undefined ? { value: task[name], mark: '°' } : { value: here, mark: '' };
  });
  const fastest = Math.min(...others.flatMap(({ value }) => value ?? []));
  const cells = others.map(({ value, mark }) => (value === undefined ? '' : `${timeText(value)}${mark}`));
  const times = Number.isFinite(fastest) ? `${factorText(fastest / own)} ×` : '';
  return `| ${[task.title, timeText(own), ...cells, times].join(' | ')} |`;
}

function timeText(seconds: number): string {
  if (seconds >= 1) return `${Number(seconds.toPrecision(3))} s`;
  if (seconds >= 1e-3) return `${Number((seconds * 1e3).toPrecision(3))} ms`;
  return `${Number((seconds * 1e6).toPrecision(3))} µs`;
}

function factorText(factor: number): string {
  return String(Number(factor.toPrecision(2)));
}
