import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { DefinitionFault } from '../../domain/problems/catalogue.ts';
import { Problem } from '../../domain/problems/problem.ts';
import {
  type DefinitionFile,
  isSchemeName,
  OPTIONAL_FILES,
  SCHEMES_FOLDER,
  SETTINGS_FILES,
  schemeFile,
  TABLE_FILES,
} from '../../domain/round/definition-files.ts';
import { quote } from '../../domain/round/found-words.ts';
import { nearest } from '../../domain/round/nearest.ts';
import { decodeText } from './decode-text.ts';

export interface FolderReading {
  /** By file name; a file that is not there or could not be read is absent. */
  readonly texts: ReadonlyMap<DefinitionFile, string>;
  readonly faults: readonly DefinitionFault[];
}

const FILES: readonly DefinitionFile[] = [...SETTINGS_FILES, ...TABLE_FILES];

/** The texts of the files of a round. Problems: `ROUND_INVALID` when there is no such folder. */
export async function readFolder(folder: string): Promise<FolderReading> {
  const present = await listNames(folder);
  const strangers = present.filter((name) => !(FILES as readonly string[]).includes(name));
  const texts = new Map<DefinitionFile, string>();
  const faults: DefinitionFault[] = [];
  for (const file of FILES) {
    const text = present.includes(file) ? await readText(folder, file) : absent(file, strangers);
    if (typeof text === 'string') texts.set(file, text);
    else if (text !== undefined) faults.push(text);
  }
  if (present.includes(SCHEMES_FOLDER)) await readSchemes(folder, { texts, faults });
  return { texts, faults };
}

interface Found {
  readonly texts: Map<DefinitionFile, string>;
  readonly faults: DefinitionFault[];
}

/** Other scoring schemes; a file that is none is a fault, since somebody may believe that it can be chosen. */
async function readSchemes(folder: string, { texts, faults }: Found): Promise<void> {
  const names = (await listNames(join(folder, SCHEMES_FOLDER))).filter((name) => !name.startsWith('.'));
  for (const name of names.toSorted()) {
    const scheme = /^(.+)\.yaml$/.exec(name)?.[1] ?? '';
    if (!isSchemeName(scheme)) {
      faults.push(schemeNameFault(name));
      continue;
    }
    const text = await readText(folder, schemeFile(scheme));
    if (typeof text === 'string') texts.set(schemeFile(scheme), text);
    else faults.push(text);
  }
}

function schemeNameFault(name: string): DefinitionFault {
  const found = `文件名${quote(name)} / the name ${quote(name)}`;
  const expected =
    '小写字母、数字、连字符加 .yaml，且不能叫 default.yaml / lower-case letters, digits and hyphens with .yaml, and not default.yaml';
  return { file: `${SCHEMES_FOLDER}/${name}`, path: '', found, expected };
}

async function listNames(folder: string): Promise<readonly string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    const found = `${quote(folder)} 打不开（${systemCode(error)}） / this folder cannot be opened`;
    const expected = '一个含有 round.yaml 的文件夹 / a folder that holds a round.yaml';
    throw new Problem(
      'ROUND_INVALID',
      { folder, faults: [{ file: folder, path: '', found, expected }] },
      { cause: error },
    );
  }
}

async function readText(folder: string, file: DefinitionFile): Promise<string | DefinitionFault> {
  try {
    const text = decodeText(await readFile(join(folder, file)));
    return text ?? encodingFault(file);
  } catch (error) {
    const found = `打不开（${systemCode(error)}） / cannot be opened`;
    const expected =
      '可以读取的文件；请关闭正在使用它的程序并检查权限 / a readable file: close the program that uses it, check permissions';
    return { file, path: '', found, expected };
  }
}

/** The system's own code for a failed file operation; anything else is a bug and goes on. */
function systemCode(error: unknown): string {
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') return error.code;
  throw error;
}

function encodingFault(file: DefinitionFile): DefinitionFault {
  const found = '看不出是哪种文字编码 / an encoding that cannot be told for certain';
  const expected =
    'UTF-8；在编辑器中另存为 UTF-8，在 Excel 中另存为“CSV UTF-8” / UTF-8: save it as UTF-8, in Excel as “CSV UTF-8”';
  return { file, path: '', found, expected };
}

/** A file that must be there is missed; one that may be is missed only where something of nearly its name stands there. */
function absent(file: DefinitionFile, strangers: readonly string[]): DefinitionFault | undefined {
  const similar = nearest(file, strangers);
  if (similar === undefined && OPTIONAL_FILES.includes(file)) return undefined;
  const found =
    similar === undefined
      ? '没有这个文件 / there is no such file'
      : `没有这个文件，但有${quote(similar)} / there is no such file, but there is ${quote(similar)}`;
  const expected = `名为 ${file} 的文件 / a file named ${file}`;
  return { file, path: '', found, expected };
}
