/** Every problem that the product can report: HTTP status and words. Sorted by code; codes are never reused. */

/** A fault in a file of a round's definition. */
export interface DefinitionFault {
  readonly file: string;
  /** Line from 1, where known. */
  readonly line?: number;
  /** Path inside the file, such as `indicators[3].unit`. */
  readonly path: string;
  readonly found: string;
  readonly expected: string;
}

function describeFault(fault: DefinitionFault): string {
  const place = fault.line === undefined ? fault.file : `${fault.file}:${fault.line}`;
  const path = fault.path === '' ? '' : ` ${fault.path}`;
  return `  ${place}${path}\n    实际 found: ${fault.found}\n    应为 expected: ${fault.expected}`;
}

export const PROBLEMS = {
  CENTRE_UNKNOWN: {
    status: 404,
    message: (d: { centre: string; known: string }) =>
      `没有编号或名称为“${d.centre}”的中心 / no centre “${d.centre}” in this round. ${d.known}`,
  },
  INDICATOR_UNKNOWN: {
    status: 404,
    message: (d: { indicator: string; known: string }) =>
      `没有标识为“${d.indicator}”的指标 / no indicator “${d.indicator}” in this round. 可用 known: ${d.known}`,
  },
  ROUND_INVALID: {
    status: 422,
    message: (d: { faults: readonly DefinitionFault[] }) =>
      `评估定义有 ${d.faults.length} 处错误，请逐条改正后重试 / the round's definition has ${d.faults.length} fault(s):\n${d.faults.map(describeFault).join('\n')}`,
  },
  STORE_CONFLICT: {
    status: 409,
    message: (d: { path: string; expected: string; found: string }) =>
      `文档 ${d.path} 已被他人修改 / ${d.path} changed meanwhile: expected ${d.expected}, found ${d.found}. Read it again and retry.`,
  },
  WORKBOOK_BUSY: {
    status: 423,
    message: (d: { workbook: string; sign: string }) =>
      `工作簿“${d.workbook}”正在其他程序中打开或正在写入（${d.sign}），稍后自动重试 / “${d.workbook}” is open or being written (${d.sign}); it will be tried again later`,
  },
  WORKBOOK_UNREADABLE: {
    status: 422,
    message: (d: { workbook: string; found: string; remedy: string }) =>
      `无法读取工作簿“${d.workbook}”：${d.found}。${d.remedy}`,
  },
} as const satisfies Record<string, { status: number; message: (details: never) => string }>;

export type ProblemCode = keyof typeof PROBLEMS;
export type ProblemDetails<Code extends ProblemCode> = Parameters<(typeof PROBLEMS)[Code]['message']>[0];
