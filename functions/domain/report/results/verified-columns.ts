/** Columns of the exported figures for what was verified on site. */
import type { Verification } from '../../scoring/final-figures.ts';
import type { ScoreNode } from '../../scoring/score-tree.ts';
import { nodesOf } from '../brief.ts';
import type { ExportColumn } from '../export-table.ts';
import type { Outline } from '../province/outline.ts';
import { INDICATORS } from '../texts/indicators.ts';
import { EXPORTS } from '../texts/province.ts';

export interface VerifiedColumn {
  readonly column: ExportColumn;
  readonly of: (node: ScoreNode) => string | number | null;
}

/** None where no figure of any centre was verified. The declared value of a figure that was not verified is the final one. */
export function verifiedColumns({ entries, voice: { say } }: Outline): readonly VerifiedColumn[] {
  const isVerified = entries.some(({ result }) =>
    nodesOf(result.tree, 'indicator').some(({ verification }) => verification !== undefined),
  );
  if (!isVerified) return [];
  const value = (own: Verification['declared']): string | number | null =>
    own === 'n/a' ? say(INDICATORS.notApplicable) : (own ?? null);
  const column = (
    id: keyof typeof EXPORTS,
    kind: ExportColumn['kind'],
    of: (own: Verification) => string | number | null,
  ): VerifiedColumn => ({
    column: { id, title: say(EXPORTS[id]), kind },
    of: ({ verification }) => (verification === undefined ? null : of(verification)),
  });
  const declared = column('declaredValue', 'number', (own) => value(own.declared));
  return [
    { ...declared, of: (node) => (node.verification === undefined ? (node.value ?? null) : declared.of(node)) },
    column('declaredCell', 'text', ({ declaredAt: at }) => (at === undefined ? null : `${at.tab}!${at.a1}`)),
    column('verifiedValue', 'number', ({ verified }) => value(verified)),
    column('verifiedCell', 'text', ({ verifiedAt: at }) => `${at.tab}!${at.a1}`),
    column('verifiedOn', 'text', ({ on }) => on),
    column('verifiedBy', 'text', ({ by }) => by),
    column('verifiedReason', 'text', ({ reason }) => reason),
  ];
}
