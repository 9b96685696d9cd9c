import { z } from 'zod';
import { fine } from '../../domain/health/finding.ts';
import type { Checkup } from '../../ports/checkup.ts';
import { type Answer, type AskGoogle, refused } from './ask-google.ts';
import { databaseUrl } from './check-database.ts';

const indexFieldSchema = z.object({
  fieldPath: z.string().optional(),
  order: z.string().optional(),
  arrayConfig: z.string().optional(),
});

const fileSchema = z.object({
  indexes: z.array(
    z.object({ collectionGroup: z.string(), queryScope: z.string().optional(), fields: z.array(indexFieldSchema) }),
  ),
  fieldOverrides: z.array(
    z.object({ collectionGroup: z.string(), fieldPath: z.string(), indexes: z.array(z.unknown()) }),
  ),
});

const fieldsSchema = z.object({
  fields: z
    .array(
      z.object({
        name: z.string(),
        indexConfig: z.object({ indexes: z.array(z.unknown()).default([]) }).optional(),
      }),
    )
    .default([]),
  nextPageToken: z.string().optional(),
});

const indexesSchema = z.object({
  indexes: z
    .array(z.object({ name: z.string(), state: z.string().optional(), fields: z.array(indexFieldSchema) }))
    .default([]),
  nextPageToken: z.string().optional(),
});

export interface IndexesExpected {
  readonly project: string;
  readonly database: string;
  /** The text of `firestore.indexes.json`. */
  readonly expected: () => Promise<string>;
}

/** Whether the indexes, and the fields that are kept out of them, are those of `firestore.indexes.json`. */
export function checkIndexes(ask: AskGoogle, { project, database, expected }: IndexesExpected): Checkup {
  const groups = `${databaseUrl(project, database)}/collectionGroups/-`;
  return {
    name: 'indexes',
    needs: ['database'],
    examine: async () => {
      const file = fileSchema.parse(JSON.parse(await expected()));
      const filter = encodeURIComponent('indexConfig.usesAncestorConfig:false');
      const fields = await allPages(ask, `${groups}/fields?pageSize=300&filter=${filter}`, fieldsSchema);
      if ('status' in fields) return [refused(fields, { thing: database, missing: APPLY })];
      const indexes = await allPages(ask, `${groups}/indexes?pageSize=300`, indexesSchema);
      if ('status' in indexes) return [refused(indexes, { thing: database, missing: APPLY })];
      const known = fields.pages.flatMap((page) => page.fields);
      const ready = indexes.pages.flatMap((page) => page.indexes).filter(({ state }) => state === 'READY');
      const missing = [
        ...file.fieldOverrides.filter((override) => !known.some((field) => isOverride(field, override))).map(nameOf),
        ...file.indexes.filter((index) => !ready.some((found) => isIndex(found, index))).map(nameOf),
      ];
      if (missing.length === 0)
        return [fine(`firestore.indexes.json：${file.fieldOverrides.length + file.indexes.length}`)];
      return [{ health: 'fault', found: `缺少或尚未建成 missing or not ready：${missing.join('，')}`, remedy: APPLY }];
    },
  };
}

const APPLY = '运行 terraform apply 或 firebase deploy --only firestore / run either';

type FileOf = z.infer<typeof fileSchema>;

/** Of `projects/…/collectionGroups/{group}/fields/{field}` and the like. */
function groupOf(name: string): string {
  return /\/collectionGroups\/([^/]+)\//.exec(name)?.[1] ?? '';
}

function isOverride(
  { name, indexConfig }: z.infer<typeof fieldsSchema>['fields'][number],
  { collectionGroup, fieldPath, indexes }: FileOf['fieldOverrides'][number],
): boolean {
  const isSame = groupOf(name) === collectionGroup && name.endsWith(`/fields/${fieldPath}`);
  return isSame && (indexConfig?.indexes.length ?? 0) === indexes.length;
}

/** Google adds the document's name at the end of an index. */
function isIndex(
  { name, fields }: z.infer<typeof indexesSchema>['indexes'][number],
  { collectionGroup, fields: wanted }: FileOf['indexes'][number],
): boolean {
  const own = fields.filter(({ fieldPath }) => fieldPath !== '__name__');
  const text = (each: readonly z.infer<typeof indexFieldSchema>[]): string =>
    each.map(({ fieldPath, order, arrayConfig }) => `${fieldPath} ${order ?? arrayConfig}`).join(',');
  return (
    groupOf(name) === collectionGroup && text(own) === text(wanted.filter((each) => each.fieldPath !== '__name__'))
  );
}

function nameOf(each: FileOf['indexes'][number] | FileOf['fieldOverrides'][number]): string {
  const fields = 'fields' in each ? each.fields.map(({ fieldPath }) => fieldPath).join('+') : each.fieldPath;
  return `${each.collectionGroup}.${fields}`;
}

async function allPages<Page extends { readonly nextPageToken?: string | undefined }>(
  ask: AskGoogle,
  url: string,
  schema: z.ZodType<Page>,
): Promise<{ readonly pages: readonly Page[] } | Answer> {
  const pages: Page[] = [];
  for (let token: string | undefined = ''; token !== undefined; token = pages.at(-1)?.nextPageToken) {
    const answer = await ask(token === '' ? url : `${url}&pageToken=${encodeURIComponent(token)}`);
    if (answer.status !== 200) return answer;
    pages.push(schema.parse(answer.data));
  }
  return { pages };
}
