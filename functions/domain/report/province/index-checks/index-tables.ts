/** Groups and indicators: what they weigh against what they do, and how they spread. */
import { localise } from '../../../round/localised.ts';
import { present } from '../../../scoring/column.ts';
import type { IndexStatistics } from '../../../scoring/index-checks/index-statistics.ts';
import type { Importance } from '../../../scoring/index-checks/statistics/importance.ts';
import type { Structure } from '../../../scoring/index-checks/statistics/structure.ts';
import { median } from '../../../statistics/median.ts';
import { strip } from '../../charts/strip.ts';
import { twinBar } from '../../charts/twin-bar.ts';
import { type CellFacts, makeTable, type RowFacts } from '../../make-table.ts';
import { printNumber, printPercent } from '../../print-number.ts';
import type { Table } from '../../report-model.ts';
import { INDEX_CHECKS } from '../../texts/index-checks.ts';
import type { Voice } from '../../voice.ts';

/** Groups, then branches whose scores come from elsewhere, then all indicators together. */
export function groupsTable(index: IndexStatistics, { say, language }: Voice): Table {
  const { groups, branches, structures, groupInfluences, importances, whole } = index;
  const bars = barsOf(importances.groups);
  const rows = [...groups, ...branches].map(({ title }, i): RowFacts => {
    const structure = structures[i];
    return {
      cells: [
        localise(title, language),
        ...bars(i),
        ...structureCells(structure),
        groupInfluences[i] === undefined ? '' : printNumber(groupInfluences[i]?.meanShift, 1),
      ],
    };
  });
  return makeTable({
    id: 'index-groups',
    caption: say(INDEX_CHECKS.groups),
    columns: [
      [say(INDEX_CHECKS.group), 'text'],
      [say(INDEX_CHECKS.weight), 'number'],
      [say(INDEX_CHECKS.effect), 'number'],
      [say(INDEX_CHECKS.bars), 'drawing'],
      [say(INDEX_CHECKS.alpha), 'number'],
      [say(INDEX_CHECKS.component), 'number'],
      [say(INDEX_CHECKS.dimensions), 'number'],
      [say(INDEX_CHECKS.shift), 'number'],
    ],
    rows: [...rows, { kind: 'total', cells: [say(INDEX_CHECKS.all), '', '', '', ...structureCells(whole), ''] }],
    notes: [say(INDEX_CHECKS.groupNotes)],
  });
}

function structureCells(structure: Structure | undefined): readonly string[] {
  if (structure === undefined) return ['', '', ''];
  const { alpha, explained, eigenvalues } = structure;
  const dimensions = eigenvalues.filter((value) => value > 1).length;
  return [
    printNumber(alpha, 2),
    printPercent(explained, 1),
    eigenvalues.length === 0 ? printNumber(undefined, 0) : printNumber(dimensions, 0),
  ];
}

/** Weight, effect and both as bars, all on the scale of the largest. */
function barsOf(importances: readonly Importance[]): (place: number) => readonly (string | CellFacts)[] {
  const most = importances.reduce((top, one) => Math.max(top, one.weightShare, one.effectShare ?? 0), 0);
  return (place) => {
    const own = importances[place];
    if (own === undefined) return ['', '', ''];
    const { weightShare, effectShare } = own;
    return [
      printPercent(weightShare, 1),
      printPercent(effectShare, 1),
      { drawing: twinBar(weightShare, effectShare ?? 0, most) },
    ];
  };
}

/** Every indicator under the head of its group, with the number that it has in the picture of correlations. */
export function indicatorsTable(index: IndexStatistics, { say, language }: Voice): Table {
  const { members, groups, importances, influences, relations } = index;
  const bars = barsOf(importances.members.slice(0, members.length));
  const rowOf = (place: number): RowFacts => {
    const member = members[place];
    const scores = present(member?.normalised ?? []);
    const own = member && relations.withGroups[place]?.[member.group]?.r;
    return {
      cells: [
        printNumber(place + 1, 0),
        member === undefined ? '' : localise(member.title, language),
        { drawing: strip(scores, median([...scores].sort((a, b) => a - b))) },
        ...bars(place),
        { text: printNumber(own, 2), tone: own !== undefined && own < 0 ? 'bad' : 'plain' },
        printNumber(influences[place]?.meanShift, 1),
      ],
    };
  };
  return makeTable({
    id: 'index-indicators',
    caption: say(INDEX_CHECKS.indicators),
    columns: [
      [say(INDEX_CHECKS.number), 'number'],
      [say(INDEX_CHECKS.indicator), 'text'],
      [say(INDEX_CHECKS.spread), 'drawing'],
      [say(INDEX_CHECKS.weight), 'number'],
      [say(INDEX_CHECKS.effect), 'number'],
      [say(INDEX_CHECKS.bars), 'drawing'],
      [say(INDEX_CHECKS.own), 'number'],
      [say(INDEX_CHECKS.shift), 'number'],
    ],
    rows: groups.flatMap((group): RowFacts[] => [
      { kind: 'group', cells: ['', localise(group.title, language)] },
      ...group.members.map(rowOf),
    ]),
    notes: [say(INDEX_CHECKS.indicatorNotes)],
  });
}
