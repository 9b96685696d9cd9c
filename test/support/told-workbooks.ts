import type { Workbooks } from '../../functions/ports/workbooks.ts';

/** Workbooks of a folder that tell only what changed since they were asked last, as Drive does. */
export function toldWorkbooks(workbooks: Workbooks): Workbooks {
  const seen = new Map<string, string>();
  let asked = 0;
  return {
    ...workbooks,
    changes: async (token) => {
      const all = await workbooks.changes(undefined);
      const entries =
        token === undefined ? all.entries : all.entries.filter(({ id, version }) => seen.get(id) !== version);
      for (const { id, version } of all.entries) seen.set(id, version);
      asked += 1;
      return { ...all, entries, isWhole: token === undefined, token: String(asked) };
    },
  };
}
