import { expect, test } from 'vitest';
import { provinceReport } from '../../../functions/domain/report/province-report.ts';
import type { ReportModel, Section } from '../../../functions/domain/report/report-model.ts';
import type { Language } from '../../../functions/domain/round/localised.ts';
import type { Round } from '../../../functions/domain/round/round.ts';
import { scoreRound } from '../../../functions/domain/scoring/score-round.ts';
import { aShippedRound } from '../../support/a-shipped-round.ts';
import { inputsOf } from '../../support/seeded-inputs.ts';
import { textsOf } from '../../support/texts-of.ts';

function summaryOf(round: Round): ReportModel {
  const evaluation = scoreRound(round, inputsOf(round, 'report'));
  return provinceReport({ round, evaluation, submissions: new Map(), issues: new Map(), code: 'CODE', sample: true });
}

function sectionOf(model: ReportModel): Section | undefined {
  return model.sections.find(({ id }) => id === 'index-checks');
}

async function section(language: Language = 'zh-CN'): Promise<Section> {
  const found = sectionOf(summaryOf({ ...(await aShippedRound()), language }));
  if (found === undefined) throw new Error('no section');
  return found;
}

const textIn = (found: Section): string => textsOf(found, ['drawing']).join('\n');

test('the summary checks the index itself: findings, the picture of correlations, groups and indicators', async () => {
  const found = await section();
  const kinds = found.blocks.map((block) => ('id' in block ? block.id : block.kind));
  expect(kinds).toEqual(['paragraphs', 'index-findings', 'relations', 'legend', 'index-groups', 'index-indicators']);
  expect(textIn(found)).toContain('▲ 请处理');
  expect(textIn(found)).toContain('得分全部相同，不区分高低');
  expect(textIn(found)).toContain('专家评审');
});

test('every text of the section is there in English too, without a Chinese sign', async () => {
  const texts = textIn(await section('en'));
  expect(texts).toContain('to act on');
  expect(texts.replace(/中心\d+/g, '')).not.toMatch(/[\u4e00-\u9fff]/);
});

test('no place is left open and no number is none', async () => {
  for (const language of ['zh-CN', 'en'] as const)
    expect(textIn(await section(language))).not.toMatch(/[{}]|NaN|undefined/);
});

test('the picture says in words what it shows, and numbers the indicators as the table does', async () => {
  const found = await section();
  const figure = found.blocks.find((block) => block.kind === 'figure');
  expect(figure?.drawing).toMatch(/aria-label="17 项指标两两相关的矩阵；显著的正相关 \d+ 对，负相关 \d+ 对/);
  const table = found.blocks.find((block) => block.kind === 'table' && block.id === 'index-indicators');
  const numbers =
    table?.kind === 'table' ? table.rows.flatMap(({ head }) => (head.text === '' ? [] : [head.text])) : [];
  expect(numbers).toEqual(Array.from({ length: 17 }, (_, n) => String(n + 1)));
});

test('a remedy that several findings share is said once', async () => {
  const table = (await section()).blocks.find((block) => block.kind === 'table' && block.id === 'index-findings');
  const remedies = table?.kind === 'table' ? table.rows.map(({ cells }) => cells[1]?.text ?? '') : [];
  const said = remedies.filter((text) => text !== '同上');
  expect(new Set(said).size).toBe(said.length);
  expect(remedies.length).toBeGreaterThan(said.length);
});

test('too few units for conclusions leave the section out', async () => {
  const round = await aShippedRound();
  const few = { ...round, scheme: { ...round.scheme, indexChecks: { units: 41 } } };
  expect(sectionOf(summaryOf(few))).toBeUndefined();
});

test('categories are checked one by one, each under its title', async () => {
  const round = await aShippedRound();
  const categories = [
    { id: 'even', title: { zh: '甲类', en: 'A' } },
    { id: 'odd', title: { zh: '乙类', en: 'B' }, scheme: { indexChecks: { redundant: 0.2 } } },
  ];
  const centres = round.centres.map((centre, n) => ({ ...centre, category: n % 2 === 0 ? 'even' : 'odd' }));
  const found = sectionOf(summaryOf({ ...round, centres, scheme: { ...round.scheme, categories } }));
  const headings = found?.blocks.flatMap((block) => (block.kind === 'heading' ? [block.text] : []));
  expect(headings).toEqual(['甲类', '乙类']);
  const findings = found?.blocks.flatMap((block) =>
    block.kind === 'table' && block.id === 'index-findings' ? [block] : [],
  );
  expect(findings).toHaveLength(2);
  const redundant = findings?.map(
    ({ rows }) => rows.filter(({ cells }) => /同一件事计了两次/.test(cells[0]?.text ?? '')).length,
  );
  expect(redundant?.[1]).toBeGreaterThan(redundant?.[0] ?? Infinity);
});

test('of many findings of one kind twelve are printed, and the rest is counted', async () => {
  const round = await aShippedRound();
  const found = sectionOf(
    summaryOf({ ...round, scheme: { ...round.scheme, indexChecks: { redundant: 0, significance: 1 } } }),
  );
  const table = found?.blocks.find((block) => block.kind === 'table' && block.id === 'index-findings');
  const texts = table?.kind === 'table' ? table.rows.map(({ cells }) => cells[0]?.text ?? '') : [];
  expect(texts.filter((text) => text.includes('同一件事计了两次'))).toHaveLength(12);
  expect(texts.filter((text) => /同类发现另有 \d+ 条/.test(text)).length).toBeGreaterThan(0);
});
