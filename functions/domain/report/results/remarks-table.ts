/** What the engine remarked on, as an export. */
import { localise } from '../../round/localised.ts';
import type { ExportTable } from '../export-table.ts';
import type { Outline } from '../province/outline.ts';
import { remarkText } from '../remark-text.ts';
import { EXPORTS } from '../texts/province.ts';
import { REMARKS } from '../texts/remarks.ts';

/** None where there is nothing to say. */
export function remarksTables(outline: Outline): readonly ExportTable[] {
  const { input, voice, categories } = outline;
  const { say } = voice;
  const fields = categories.length === 0 ? [{ title: '', outline }] : categories;
  const rows = fields.flatMap(({ title, outline: own }) =>
    (own.input.evaluation.remarks ?? []).map((remark) => {
      const { subject, text } = remarkText(remark, { round: own.input.round, voice });
      return [...(categories.length === 0 ? [] : [title]), subject, remark.code, text];
    }),
  );
  if (rows.length === 0) return [];
  const column = (id: string, title: string) => ({ id, title, kind: 'text' }) as const;
  return [
    {
      title: localise(REMARKS.heading, input.round.language),
      columns: [
        ...(categories.length === 0 ? [] : [column('category', say(EXPORTS.category))]),
        column('subject', say(REMARKS.subject)),
        column('code', say(EXPORTS.code)),
        column('text', say(REMARKS.text)),
      ],
      rows,
    },
  ];
}
