import type { CollectReport, Outcome } from '../../pipeline/collect/outcome.ts';

const MARKS: Readonly<Record<Outcome['kind'], string>> = {
  checked: '✓',
  unchanged: '·',
  missing: '–',
  busy: '…',
  failed: '✗',
};

/** A line for each workbook or centre that somebody should look at, then one line that counts them all. */
export function outcomeLines({ outcomes }: Pick<CollectReport, 'outcomes'>): readonly string[] {
  const notable = outcomes.filter(({ kind }) => kind === 'failed' || kind === 'busy' || kind === 'missing');
  const lines = notable.map(({ kind, message }) => `  ${MARKS[kind]} ${message ?? ''}`);
  const count = (kind: Outcome['kind']): number => outcomes.filter((outcome) => outcome.kind === kind).length;
  const withErrors = outcomes.filter(({ errors }) => (errors ?? 0) > 0).length;
  const summary = `  已校验 checked ${count('checked')} · 未变 unchanged ${count('unchanged')} · 有错误 with errors ${withErrors} · 缺表 missing ${count('missing')} · 占用 busy ${count('busy')} · 失败 failed ${count('failed')}`;
  return [...lines, summary];
}
