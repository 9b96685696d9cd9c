import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import Handlebars from 'handlebars';
import { digestOf } from '../../domain/digest/digest.ts';
import type { ReportModel } from '../../domain/report/report-model.ts';
import type { PrintJob } from '../../ports/pdf-printer.ts';
import type { ReportTemplates } from '../../ports/report-templates.ts';
import { paperTemplate } from './paper-template.ts';

export interface ReportTemplatesOptions {
  /** Holds `centre.hbs`, `province.hbs`, the folders `partials` and `style`, whose files follow by name, and `paper`. */
  readonly folder: string;
  /** Names the fonts that the printer lays out with, since other fonts mean other pages. */
  readonly fontsVersion: string;
}

/** Reads and compiles the templates once. A template that asks for what the model lacks fails when it is filled. */
export async function openReportTemplates({ folder, fontsVersion }: ReportTemplatesOptions): Promise<ReportTemplates> {
  const [centre, province, styles, partials] = await Promise.all([
    readFile(join(folder, 'centre.hbs'), 'utf8'),
    readFile(join(folder, 'province.hbs'), 'utf8'),
    readAll(join(folder, 'style'), '.css'),
    readAll(join(folder, 'partials'), '.hbs'),
  ]);
  const css = styles.map(([, text]) => text).join('\n');
  const handlebars = Handlebars.create();
  for (const [name, source] of partials) handlebars.registerPartial(name, source);
  const fill = (source: string): ((model: ReportModel) => PrintJob) => {
    const template = handlebars.compile<ReportModel>(source, { strict: true });
    return (model) => jobOf(model, template(model));
  };
  const paper = await paperTemplate(handlebars, folder);
  const sources = { css, partials, fontsVersion };
  return {
    css,
    digest: digestOf({ centre, province, ...sources }),
    paperDigest: digestOf({ paper: paper.sources, ...sources }),
    paper: paper.fill,
    centre: fill(centre),
    province: fill(province),
  };
}

function jobOf({ name, title, language, properties }: ReportModel, body: string): PrintJob {
  return { name, title, language, body, properties };
}

async function readAll(folder: string, ending: string): Promise<(readonly [name: string, text: string])[]> {
  const files = (await readdir(folder)).filter((file) => file.endsWith(ending)).sort();
  return Promise.all(
    files.map(async (file) => [file.slice(0, -ending.length), await readFile(join(folder, file), 'utf8')] as const),
  );
}
