import { join } from 'node:path';
import { definitionIn, workspaceFolders } from '../../../functions/compose.ts';
import type { RoundDefinition } from '../../../functions/domain/round/round-definition.ts';
import type { SamplePart } from '../../../functions/domain/sample/sample-part.ts';
import { sampleReturn } from '../../../functions/domain/sample/sample-return.ts';
import { sampleScorecard } from '../../../functions/domain/sample/sample-scorecard.ts';
import { ledgerFileName, returnFileName, scorecardFileName } from '../../../functions/domain/workbook/file-names.ts';
import type { Entry } from '../../../functions/domain/workbook/fill-plan.ts';
import { workbookOrders } from '../../../functions/pipeline/prepare-workbooks.ts';
import { aRoundFolder } from '../a-round-folder.ts';
import { aWorkspace, type TestOffice, type TestWorkspace } from '../a-workspace.ts';
import { typeInto } from './type-into.ts';

const CENTRES = ['云城', '海城', '江城', '山城', '湖城', '星城'].map((name, place) => ({
  id: ['yuncheng', 'haicheng', 'jiangcheng', 'shancheng', 'hucheng', 'xingcheng'][place] ?? '',
  name: `${name}分中心`,
  host: `${name}科技创业服务有限公司`,
  city: `${name}市`,
}));
const REVIEWERS = ['赵', '钱', '孙', '李', '周', '吴'].map((name, place) => ({
  id: `r${place + 1}`,
  name: `${name}专家`,
  city: place < 2 ? (CENTRES[place]?.city ?? '') : '省直',
}));

/** People at work on one round: what each types goes into the workbooks’ files. Times are of the office’s clock. */
export interface Story extends AsyncDisposable {
  readonly folder: string;
  /** The office at a time; opened anew each time, as each command does. */
  readonly at: (now: string) => Promise<TestOffice>;
  readonly definition: () => Promise<RoundDefinition>;
  readonly clerk: (centre: string, typed: Part | readonly Entry[], savedAt: string) => Promise<void>;
  readonly reviewer: (reviewer: string, typed: readonly Entry[] | 'marks', savedAt: string) => Promise<void>;
  readonly office: (typed: readonly Entry[], savedAt: string) => Promise<void>;
}

type Part = Extract<SamplePart, 'regular' | 'with-errors' | 'not-submitted'>;

/** A workspace of the round of 2019 with six centres, six reviewers and blank workbooks. `edit` changes its `round.yaml` first. */
export async function aStory(edit: (yaml: string) => string = (yaml) => yaml): Promise<Story> {
  await using round = await aRoundFolder('guangdong-2019');
  await round.write('round.yaml', edit(await round.read('round.yaml')));
  await round.write('centres.csv', register());
  await round.write('reviewers.csv', reviewers());
  await round.remove('hosting-units.csv');
  return storyIn(await aWorkspace({ round: round.folder, kind: 'blank' }));
}

function register(): string {
  const head = 'id,no,name,hosting_unit,city,approved_on,opened_on,contact_name,contact_phone,contact_email,remark';
  const rows = CENTRES.map(
    ({ id, name, host, city }, place) =>
      `${id},${place + 1},${name},${host},${city},2015-06-01,2016-01-01,,,${id}@example.org,`,
  );
  return [head, ...rows, ''].join('\n');
}

function reviewers(): string {
  const rows = REVIEWERS.map(({ id, name, city }) => `${id},${name},-,${id}@example.org,${city}`);
  return ['id,name,centres,email,municipality', ...rows, ''].join('\n');
}

function storyIn({ folder, open, ...workspace }: TestWorkspace): Story {
  const folders = workspaceFolders(folder);
  const definition = () => definitionIn(folders.round);
  const type = async (
    kind: string,
    subject: string,
    typing: { file: string; entries: readonly Entry[]; savedAt: string },
  ) => {
    const order = workbookOrders({ definition: await definition() }, false).find(
      (one) => one.kind === kind && (kind === 'ledger' || one.subject === subject),
    );
    if (order === undefined) throw new Error(`no ${kind} of ${subject}`);
    await typeInto({ ...typing, plan: order.plan() });
  };
  return {
    folder,
    at: open,
    definition,
    async clerk(id, typed, savedAt) {
      const { round, layouts } = await definition();
      const centre = round.centres.find((one) => one.id === id);
      if (centre === undefined) throw new Error(`no centre ${id}`);
      const entries =
        typeof typed === 'string' ? sampleReturn({ round, layout: layouts.return, centre, part: typed }) : typed;
      await type('return', id, { file: join(folders.returns, returnFileName(round, centre)), entries, savedAt });
    },
    async reviewer(id, typed, savedAt) {
      const { round, layouts, reviewers: all } = await definition();
      const reviewer = all.find((one) => one.id === id);
      if (reviewer === undefined) throw new Error(`no reviewer ${id}`);
      const centres = round.centres.filter((one) => reviewer.centres?.includes(one.id));
      const marks = sampleScorecard({ round, layout: layouts.scorecard, reviewer: id, centres });
      const file = join(folders.scorecards, scorecardFileName(reviewer));
      await type('scorecard', id, { file, entries: typed === 'marks' ? marks : typed, savedAt });
    },
    async office(entries, savedAt) {
      const { round, layouts } = await definition();
      await type('ledger', '', { file: join(folders.ledger, ledgerFileName(round, layouts.ledger)), entries, savedAt });
    },
    ...workspace,
  };
}
