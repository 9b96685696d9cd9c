/** 方法提示: what the engine remarked on, how consistent the judgements are, how much was imputed. */
import { makeTable } from '../make-table.ts';
import { NO_NUMBER, printFactor, printPercent } from '../print-number.ts';
import { nodeTitle, remarkText } from '../remark-text.ts';
import type { Block, Section, Table } from '../report-model.ts';
import { RANDOM_INDEX_TABLES, REMARKS } from '../texts/remarks.ts';
import { imputedShare } from './imputed-share.ts';
import { byCategory, type Outline } from './outline.ts';

/** `undefined` where there is nothing to say. */
export function remarksSection(outline: Outline): Section | undefined {
  const { say } = outline.voice;
  const blocks = byCategory(outline, remarkBlocks);
  if (blocks.every(({ kind }) => kind === 'heading')) return undefined;
  const lead: Block = { kind: 'paragraphs', tone: 'plain', texts: [say(REMARKS.lead)] };
  return { id: 'remarks', heading: say(REMARKS.heading), blocks: [lead, ...blocks] };
}

function remarkBlocks(outline: Outline): readonly Block[] {
  const { input, voice } = outline;
  const { remarks = [], judgements = [] } = input.evaluation;
  // What is wrong with judgements stands in their own table.
  const others = remarks.filter(({ code }) => code !== 'AHP_INCONSISTENT' && code !== 'IMPUTED');
  const imputed = imputedShare(outline.entries.map(({ result }) => result));
  const filled = imputed && { n: String(imputed.count), share: printPercent(imputed.share, 1) };
  return [
    ...(filled ? [{ kind: 'paragraphs', tone: 'plain', texts: [voice.say(REMARKS.imputed, filled)] } as const] : []),
    ...(others.length === 0 ? [] : [remarksTable(outline, others)]),
    ...(judgements.length === 0 ? [] : [judgementsTable(outline, judgements)]),
  ];
}

type Findings = Outline['input']['evaluation'];

function remarksTable({ input, voice }: Outline, remarks: NonNullable<Findings['remarks']>): Table {
  return makeTable({
    id: 'remarks',
    columns: [
      [voice.say(REMARKS.subject), 'text'],
      [voice.say(REMARKS.text), 'text'],
    ],
    rows: remarks.map((remark) => {
      const { subject, text } = remarkText(remark, { round: input.round, voice });
      return { cells: [subject, text] };
    }),
  });
}

function judgementsTable({ input, voice }: Outline, judgements: NonNullable<Findings['judgements']>): Table {
  const { say, list } = voice;
  const title = (id: string): string => nodeTitle(id, input.round, voice);
  return makeTable({
    id: 'judgements',
    caption: say(REMARKS.judgements),
    columns: [
      [say(REMARKS.compared), 'text'],
      [say(REMARKS.who), 'text'],
      [say(REMARKS.ratio), 'number'],
      [say(REMARKS.table), 'text'],
      [say(REMARKS.verdict), 'text'],
      [say(REMARKS.again), 'text'],
    ],
    rows: judgements.map(({ at, who, consistencyRatio: ratio, table, isConsistent, askAgain }) => {
      const pairs = askAgain.map(({ pair: [a, b], given, fitting }) =>
        say(REMARKS.askAgain, { a: title(a), b: title(b), given: asJudged(given), fitting: asJudged(fitting) }),
      );
      return {
        cells: [
          title(at),
          who === 'group' ? say(REMARKS.group) : who,
          ratio === undefined ? NO_NUMBER : printFactor(ratio),
          say(RANDOM_INDEX_TABLES[table]),
          {
            text: say(isConsistent ? REMARKS.consistent : REMARKS.inconsistent),
            tone: isConsistent ? 'good' : 'bad',
          },
          list(pairs),
        ],
      };
    }),
  });
}

/** As people judge: 3, or 1/3; what no judgement would say, such as what would fit, as a plain number. */
function asJudged(value: number): string {
  const inverse = 1 / value;
  const isPart = value < 1 && Math.abs(inverse - Math.round(inverse)) < 1e-9;
  return isPart ? `1/${Math.round(inverse)}` : printFactor(Number(value.toPrecision(2)));
}
