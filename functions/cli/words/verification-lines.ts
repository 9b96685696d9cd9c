import type { CellSource } from '../../domain/intake/reading.ts';
import type { Verification } from '../../domain/scoring/final-figures.ts';

/** Declared, verified and final value of a figure, each with its cell, and what it was verified by. */
export function verificationLines(own: Verification): readonly string[] {
  const { declared, declaredAt, verified, verifiedAt, on, by, reason, scored } = own;
  const final = scored === 'verified' ? verified : declared;
  return [
    `填报值 declared: ${said(declared)}${cell('填报表 return', declaredAt)}`,
    `核实值 verified: ${said(verified)}${cell('台账 ledger', verifiedAt)}（${on} ${by}：${reason}）`,
    `采用值 final: ${said(final)}（${scored === 'verified' ? '按核实值计分 the verified one is scored' : '按填报值计分 the declared one is scored'}）`,
  ];
}

function said(value: number | 'n/a' | undefined): string {
  return value === undefined ? '–' : value === 'n/a' ? '不适用 n/a' : String(value);
}

function cell(book: string, source: CellSource | undefined): string {
  return source === undefined ? '' : `  ← ${book} ${source.tab}!${source.a1}`;
}
