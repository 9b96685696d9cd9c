import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { digestOf } from '../../../domain/digest/digest.ts';
import { buildFolderOnce } from '../cache/build-folder-once.ts';
import { packageVersion } from '../package-version.ts';
import { baseCharacters } from './base-characters.ts';
import { FONT_FILES, type FontId, fontsVersion, REPORT_FAMILIES } from './font-files.ts';
import { type Coverage, readCmap } from './read-cmap.ts';

/** A font file under the name that pages call it by; no font of the machine has such a name. */
export interface NamedFont {
  readonly name: string;
  readonly file: string;
}

/** One `@font-face` rule. */
export interface Face {
  readonly family: string;
  readonly weight: number;
  readonly font: NamedFont;
}

export interface ReportFonts {
  readonly fonts: readonly NamedFont[];
  /** In the order of the rules: of those that fit, the last that has the character wins. */
  readonly faces: readonly Face[];
  /** Whether any of the fonts has the character. */
  readonly has: Coverage;
}

const FONT_IDS = Object.keys(FONT_FILES) as FontId[];

/**
 * The fonts of the reports. Pages lay out with small subsets, which prints a fifth faster than with the whole fonts, and
 * fall back on these for rare characters. Problems: `FILE_UNWRITABLE` where the cache folder takes nothing.
 */
export async function prepareFonts(cacheFolder: string): Promise<ReportFonts> {
  const characters = baseCharacters();
  const versions = { fonts: fontsVersion(), subsetter: packageVersion(import.meta.resolve('subset-font')) };
  const folder = join(cacheFolder, `fonts-${digestOf({ characters, versions }).slice(0, 16)}`);
  await buildFolderOnce(folder, (partial) => subsetInto(partial, characters));
  const base = (id: FontId): NamedFont => ({ name: `Report base ${id}`, file: join(folder, `${id}.ttf`) });
  const whole = (id: FontId): NamedFont => ({ name: `Report whole ${id}`, file: FONT_FILES[id] });
  const faces = REPORT_FAMILIES.flatMap(({ family, weight, font, substitute }) =>
    [whole(substitute), whole(font), base(font)].map((named) => ({ family, weight, font: named })),
  );
  return { fonts: FONT_IDS.flatMap((id) => [whole(id), base(id)]), faces, has: await coverage() };
}

async function subsetInto(folder: string, characters: string): Promise<void> {
  const { default: subsetFont } = await import('subset-font');
  for (const id of FONT_IDS) {
    const subset = await subsetFont(await readFile(FONT_FILES[id]), characters, { targetFormat: 'truetype' });
    await writeFile(join(folder, `${id}.ttf`), subset);
  }
}

async function coverage(): Promise<Coverage> {
  const [sans, serif] = await Promise.all([readCmap(FONT_FILES['sans-400']), readCmap(FONT_FILES['serif-700'])]);
  return (codePoint) => sans(codePoint) || serif(codePoint);
}
