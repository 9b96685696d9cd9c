import type { DefinitionFault } from '../../domain/problems/catalogue.ts';
import { Problem } from '../../domain/problems/problem.ts';
import {
  type DefinitionFile,
  SCHEMES_FOLDER,
  type SchemeFile,
  SETTINGS_FILES,
  type SettingsFile,
  TABLE_FILES,
  type TableFile,
} from '../../domain/round/definition-files.ts';
import { pathText } from '../../domain/round/faults.ts';
import { readDefinition } from '../../domain/round/round-definition.ts';
import type { Table } from '../../domain/round/table.ts';
import type { RoundDefinitions } from '../../ports/round-definitions.ts';
import { type CsvReading, readCsv } from './read-csv.ts';
import { readFolder } from './read-folder.ts';
import { readYaml, type YamlReading } from './read-yaml.ts';

/** A round's definition from a folder: `round.yaml`, the layouts beside it and the tables of the register. */
export function openRoundFolder({ folder }: { readonly folder: string }): RoundDefinitions {
  return {
    async load() {
      const { texts, faults: folderFaults } = await readFolder(folder);
      const yaml = new Map(SETTINGS_FILES.flatMap((file) => readingOf(file, texts, readYaml)));
      const csv = new Map(TABLE_FILES.flatMap((file) => readingOf(file, texts, readCsv)));
      const schemes = new Map(
        [...texts.keys()].filter(isSchemeFile).flatMap((file) => readingOf(file, texts, readYaml)),
      );
      const readings: Readings = new Map<DefinitionFile, YamlReading | CsvReading>([...yaml, ...csv, ...schemes]);
      const parts = { settings: contentsOf(yaml), tables: tablesOf(csv), schemes: schemesOf(schemes) };
      const { definition, faults } = readDefinition(parts);
      const all = [
        ...folderFaults,
        ...[...readings.values()].flatMap((reading) => reading.faults),
        ...faults.map((fault) => ({ ...fault, ...placeOf(fault, readings) })),
      ];
      if (definition === undefined || all.length > 0) {
        throw new Problem('ROUND_INVALID', { folder, faults: inOrder(all) });
      }
      return definition;
    },
    async assign(centresOf) {
      const { writeAssignment } = await import('./write-assignment.ts');
      await writeAssignment(folder, centresOf);
    },
  };
}

type Readings = ReadonlyMap<DefinitionFile, YamlReading | CsvReading>;

function readingOf<File extends DefinitionFile, Reading>(
  file: File,
  texts: ReadonlyMap<DefinitionFile, string>,
  read: (file: string, text: string) => Reading,
): readonly (readonly [File, Reading])[] {
  const text = texts.get(file);
  return text === undefined ? [] : [[file, read(file, text)]];
}

function contentsOf(readings: ReadonlyMap<SettingsFile, YamlReading>): Partial<Record<SettingsFile, unknown>> {
  return Object.fromEntries(
    [...readings].flatMap(([file, { content }]) => (content === undefined ? [] : [[file, content.value]])),
  );
}

function tablesOf(readings: ReadonlyMap<TableFile, CsvReading>): Partial<Record<TableFile, Table>> {
  return Object.fromEntries([...readings].flatMap(([file, { table }]) => (table === undefined ? [] : [[file, table]])));
}

function isSchemeFile(file: DefinitionFile): file is SchemeFile {
  return file.startsWith(`${SCHEMES_FOLDER}/`);
}

function schemesOf(readings: ReadonlyMap<SchemeFile, YamlReading>): Record<string, unknown> {
  return Object.fromEntries(
    [...readings].flatMap(([file, { content }]) => {
      const name = file.slice(SCHEMES_FOLDER.length + 1, -'.yaml'.length);
      return content === undefined ? [] : [[name, content.value]];
    }),
  );
}

interface FaultPlace {
  readonly file: DefinitionFile;
  readonly path: readonly PropertyKey[];
}

/** In a table the line says which row, so the path names the column alone. */
function placeOf({ file, path }: FaultPlace, readings: Readings): Pick<DefinitionFault, 'line' | 'path'> {
  const line = readings.get(file)?.lineOf(path);
  const isTable = (TABLE_FILES as readonly string[]).includes(file);
  return { ...(line !== undefined && { line }), path: pathText(isTable ? path.slice(1) : path) };
}

/** File by file from the top, as somebody mends them. */
function inOrder(faults: readonly DefinitionFault[]): readonly DefinitionFault[] {
  const files: readonly string[] = [...SETTINGS_FILES, ...TABLE_FILES];
  const others = faults.map(({ file }) => file).filter((file) => !files.includes(file));
  const order = [...files, ...others.toSorted()];
  return faults.toSorted((a, b) => order.indexOf(a.file) - order.indexOf(b.file) || (a.line ?? 0) - (b.line ?? 0));
}
