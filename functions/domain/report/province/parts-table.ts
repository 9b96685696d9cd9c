/** Every centre's points in every group and section, ten columns to a table so that any round fits the page. */
import { type Localised, localise } from '../../round/localised.ts';
import type { ScoreNode } from '../../scoring/score-tree.ts';
import { nodesOf } from '../brief.ts';
import { nodeKey } from '../field.ts';
import { fullPointsOf } from '../full-points.ts';
import { makeTable } from '../make-table.ts';
import { printNumber } from '../print-number.ts';
import type { Block, Section } from '../report-model.ts';
import { PROVINCE } from '../texts/province.ts';
import { byCategory, type Entry, type Outline } from './outline.ts';

const COLUMNS_AT_MOST = 10;

interface Part {
  readonly key: string;
  readonly title: Localised;
}

/** `undefined` while no centre is ranked. Full points stand in the column heads. */
export function partsSection(outline: Outline): Section | undefined {
  if (outline.ranked.length === 0) return undefined;
  return { id: 'all-parts', heading: outline.voice.say(PROVINCE.partsTable), blocks: byCategory(outline, partsTables) };
}

function partsTables(outline: Outline): readonly Block[] {
  const { input, ranked, voice } = outline;
  if (ranked.length === 0) return [{ kind: 'paragraphs', tone: 'plain', texts: [voice.say(PROVINCE.rankingNone)] }];
  const parts: Part[] = [
    ...input.round.groups.map(({ id, title }) => ({ key: nodeKey({ kind: 'group', id }), title })),
    ...input.round.rubric.sections.map(({ id, title }) => ({ key: nodeKey({ kind: 'section', id }), title })),
  ];
  const chunks = Array.from({ length: Math.ceil(parts.length / COLUMNS_AT_MOST) }, (_, n) =>
    parts.slice(n * COLUMNS_AT_MOST, (n + 1) * COLUMNS_AT_MOST),
  );
  const points = ranked.map((entry) => ({ entry, points: pointsOf(entry) }));
  const captionOf = (n: number): string =>
    chunks.length === 1
      ? voice.say(PROVINCE.partsCaption)
      : voice.say(PROVINCE.partsCaptionOf, { n: String(n + 1), of: String(chunks.length) });
  return chunks.map((chunk, n) => chunkTable(outline, { caption: captionOf(n), parts: chunk, rows: points }));
}

interface Chunk {
  readonly caption: string;
  readonly parts: readonly Part[];
  readonly rows: readonly { readonly entry: Entry; readonly points: ReadonlyMap<string, number | undefined> }[];
}

function chunkTable(
  { input, voice, decimals }: Outline,
  { caption, parts, rows }: Chunk,
): ReturnType<typeof makeTable> {
  const { say, language } = voice;
  const full = fullPointsOf(input.round, input.evaluation.weights);
  return makeTable({
    id: 'all-parts',
    caption,
    columns: [
      [say(PROVINCE.rank), 'centre'],
      [say(PROVINCE.name), 'text'],
      [say(PROVINCE.total), 'number'],
      ...parts.map(({ key, title }) => {
        const details = { title: localise(title, language), points: printNumber(full.get(key), decimals) };
        return [say(PROVINCE.full, details), 'number'] as const;
      }),
    ],
    rows: rows.map(({ entry, points }) => ({
      cells: [
        String(entry.result.rank),
        entry.centre.name,
        printNumber(entry.result.published, decimals),
        ...parts.map(({ key }) => printNumber(points.get(key), decimals)),
      ],
    })),
  });
}

function pointsOf({ result }: Entry): Map<string, number | undefined> {
  const nodes: ScoreNode[] = [...nodesOf(result.tree, 'group'), ...nodesOf(result.tree, 'section')];
  return new Map(nodes.map((node) => [nodeKey(node), node.points]));
}
