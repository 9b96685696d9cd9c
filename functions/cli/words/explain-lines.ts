import { type Language, type Localised, localise } from '../../domain/round/localised.ts';
import { roundHalfUp } from '../../domain/rounding/round-half-up.ts';
import type { ExplainedNode, ExplainedStep } from '../../domain/scoring/explain/explained-tree.ts';
import { verificationLines } from './verification-lines.ts';

const DECIMALS = 4;

const indent = (depth: number): string => '  '.repeat(depth + 1);

export function shown(number: number | undefined, decimals = DECIMALS): string {
  return number === undefined ? '–' : roundHalfUp(number, decimals);
}

/** A number for formulas: as many digits as tell it apart from its neighbours on paper. */
export function factor(value: number): string {
  return Number.isInteger(value) ? String(value) : String(Number(value.toPrecision(7)));
}

/**
 * The nodes that were asked for: those above in one line each, the last with everything below it; then what each step is, once.
 */
export function chainLines(path: readonly ExplainedNode[], language: Language): readonly string[] {
  const last = path.at(-1);
  if (last === undefined) return ['  没有得分 no score'];
  const above = path.slice(0, -1).map((node, depth) => `${indent(depth)}${nodeLine(node, language)}`);
  return [...above, ...subtree(last, language, path.length - 1), '◆ 步骤 steps', ...legend(last)];
}

function subtree(node: ExplainedNode, language: Language, depth: number): readonly string[] {
  const inner = indent(depth + 1);
  const source = node.source === undefined ? '' : `  ← ${node.source.tab}!${node.source.a1}`;
  return [
    `${indent(depth)}${nodeLine(node, language)}${source}`,
    ...(node.reason === undefined ? [] : [`${indent(depth + 1)}理由 reason: ${node.reason}`]),
    ...(node.verification === undefined ? [] : verificationLines(node.verification).map((line) => `${inner}${line}`)),
    ...node.steps.map((step) => `${inner}${stepLine(step)}`),
    ...(node.flags.length === 0 ? [] : [`${inner}⚑ ${node.flags.join(', ')}`]),
    ...node.children.flatMap((child) => subtree(child, language, depth + 1)),
  ];
}

function legend(node: ExplainedNode): readonly string[] {
  const words = new Map<string, string>();
  const visit = ({ steps, children }: ExplainedNode): void => {
    for (const step of steps) words.set(step.method, bilingual(step.words));
    for (const child of children) visit(child);
  };
  visit(node);
  return [...words].map(([method, text]) => `  ${method}：${text}`);
}

function nodeLine({ title, value, score, weight, points, fullPoints }: ExplainedNode, language: Language): string {
  const reported = value === undefined ? '' : ` = ${value}`;
  return `${localise(title, language)}${reported}：得分 score ${shown(score)} × 权重 weight ${shown(weight)} → ${shown(points)} / ${shown(fullPoints)} 分 points`;
}

/** The formula, with its numbers, and what came out. */
function stepLine({ method, formula, filled, result }: ExplainedStep): string {
  const value = result === undefined ? '–' : factor(result);
  // A formula whose numbers are its result says nothing twice.
  const middle = filled === value ? '' : ` = ${filled}`;
  return `${method}: ${formula}${middle} = ${value}`;
}

export function bilingual({ zh, en }: Localised): string {
  return zh === en ? zh : `${zh} / ${en}`;
}
