/** Makes the register of centres out of the rows of its three tables. */
import type { Centre, CentreRow, HostingChangeRow, PreviousRow } from './centre.ts';

export interface RegisterRows {
  readonly centres: readonly CentreRow[];
  readonly hostingUnits: readonly HostingChangeRow[];
  readonly previous: readonly PreviousRow[];
}

/** Centres by their number, each with its changes of hosting unit by date and last round's figures. Contacts stay behind. */
export function registerOf({ centres, hostingUnits, previous }: RegisterRows): readonly Centre[] {
  const changes = Map.groupBy(hostingUnits, ({ centre }) => centre);
  const figures = Map.groupBy(previous, ({ centre }) => centre);
  return [...centres]
    .sort((a, b) => a.no - b.no)
    .map((row) => ({
      id: row.id,
      no: row.no,
      name: row.name,
      hostingUnit: row.hosting_unit,
      hostingChanges: (changes.get(row.id) ?? [])
        .map((change) => ({ from: change.from, hostingUnit: change.hosting_unit, remark: change.remark }))
        .sort((a, b) => (a.from < b.from ? -1 : 1)),
      city: row.city,
      ...(row.category !== undefined && { category: row.category }),
      approvedOn: row.approved_on,
      openedOn: row.opened_on,
      remark: row.remark,
      previous: Object.fromEntries(
        (figures.get(row.id) ?? []).flatMap(({ indicator, value }) =>
          value === undefined ? [] : [[indicator, value]],
        ),
      ),
    }));
}
