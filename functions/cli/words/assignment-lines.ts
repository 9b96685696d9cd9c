import type { Round } from '../../domain/round/round.ts';
import type { AssignmentPlan } from '../../pipeline/assign/plan-assignment.ts';

/** An assignment as a table: each reviewer with their centres, what is new marked with + and what is no more with −. */
export function assignmentLines(
  { centres }: Pick<Round, 'centres'>,
  reviewers: readonly { readonly id: string; readonly name: string }[],
  plan: AssignmentPlan,
): readonly string[] {
  const nameOf = (id: string): string => centres.find((centre) => centre.id === id)?.name ?? id;
  const isAdded = new Set(plan.added.map(({ reviewer, centre }) => `${reviewer} ${centre}`));
  const rows = reviewers.map(({ id, name }) => {
    const own = plan.centresOf.get(id) ?? [];
    const kept = own.map((centre) => `${isAdded.has(`${id} ${centre}`) ? '+' : ''}${nameOf(centre)}`);
    const gone = plan.removed.filter(({ reviewer }) => reviewer === id).map(({ centre }) => `−${nameOf(centre)}`);
    return `  ${id} ${name}（${own.length}）：${[...kept, ...gone].join('、')}`;
  });
  const { fewest, most } = plan.loads;
  return [
    `每家 ${plan.perCentre} 位专家，种子 seed “${plan.seed}”；每位专家 ${fewest === most ? most : `${fewest}–${most}`} 家 centres each`,
    ...rows,
    `新增 added ${plan.added.length} · 取消 removed ${plan.removed.length}`,
  ];
}

/** What an office has to know of an assignment before it relies on it. */
export function assignmentWarnings(
  { centres }: Pick<Round, 'centres'>,
  { loads, ticked, withoutCity, elsewhere, stale }: AssignmentPlan,
): readonly string[] {
  const names = (ids: readonly string[]): string =>
    list(ids.map((id) => centres.find((one) => one.id === id)?.name ?? id));
  return [
    ...(loads.most - loads.fewest <= 1
      ? []
      : [
          `▲ 受回避关系或指定分工所限，各专家的家数相差 ${loads.most - loads.fewest}，无法更均衡 / conflicts or pairs set by hand allow no more even loads`,
        ]),
    ...ticked.map(
      ({ reviewer, centre }) =>
        `ⓘ ${reviewer} 在评审表中对${names([centre])}申报了回避，不再分配 / ticked a conflict in the scorecard: no longer assigned`,
    ),
    ...(withoutCity.length === 0
      ? []
      : [
          `▲ 名录中没有所在市，未能按市回避 / no city in the register, so that nobody was kept away by it：${names(withoutCity)}`,
        ]),
    ...elsewhere.map(
      ({ reviewer, municipality }) =>
        `ⓘ ${reviewer} 的所在市“${municipality}”没有被评中心，请核对写法 / no centre is in this municipality: is it written as in the register?`,
    ),
    ...stale.map(
      ({ workbook, lacking }) =>
        `▲ 评审表“${workbook}”中没有${names(lacking)}。请收回此文件（移出文件夹），再运行 provision 发放新表；已采集的评分会带入新表 / lacks centres: collect once more, move the file away and run “provision”, which makes a new one with the marks on record`,
    ),
  ];
}

/** So many names; more are counted. */
const SHOWN = 8;

function list(names: readonly string[]): string {
  const shown = names.slice(0, SHOWN).join('、');
  return names.length > SHOWN ? `${shown} …（共 ${names.length} 家 in all）` : shown;
}
