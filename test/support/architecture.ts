import { dirname, join } from 'node:path/posix';

/** A source file by its path from the project's root, such as `functions/domain/audit/audit-entry.ts`. */
export interface SourceFile {
  readonly path: string;
  readonly source: string;
}

/** What the files of a room may import: rooms beside their own, and packages. */
interface Room {
  readonly rooms: readonly string[];
  readonly packages: (name: string, path: string) => boolean;
}

const anyPackage = (): boolean => true;
const noPackage = (): boolean => false;
const EVERYTHING = ['adapters', 'compose', 'domain', 'pipeline', 'ports'];

const ROOMS: Readonly<Record<string, Room>> = {
  entry: { rooms: ['compose', 'pipeline', 'domain'], packages: anyPackage },
  cli: { rooms: ['compose', 'pipeline', 'domain'], packages: anyPackage },
  compose: { rooms: EVERYTHING, packages: anyPackage },
  pipeline: { rooms: ['ports', 'domain'], packages: noPackage },
  ports: { rooms: ['domain'], packages: noPackage },
  adapters: { rooms: ['ports', 'domain'], packages: anyPackage },
  domain: {
    rooms: [],
    packages: (name, path) => name === 'zod' || (name === 'node:crypto' && path.startsWith('functions/domain/digest/')),
  },
};

/** `functions/domain/x/y.ts` → `domain`; `functions/compose.ts` → `compose`; outside of `functions`: `undefined`. */
function roomOf(path: string): string | undefined {
  return /^functions\/([^/]+?)(\.ts|\/.+)$/.exec(path)?.[1];
}

/** Adapters know nothing of each other, so each folder of theirs is a house of its own. */
function houseOf(path: string): string | undefined {
  const room = roomOf(path);
  return room === 'adapters' ? path.split('/').slice(0, 3).join('/') : room;
}

function withoutComments(source: string): string {
  return source.replaceAll(/^\s*(\/\*[\s\S]*?\*\/|\/\/.*$)/gm, '');
}

const COMPUTED = '(computed)';
const STATIC = /^(?:import|export)\b(?:[^;]*?\bfrom)?\s*(['"])(?<specifier>[^'"\n]+)\1/gm;
const DYNAMIC = /\b(?:import|require)\(\s*(?:(['"`])(?<specifier>[^'"`\n$]+)\1\s*[,)])?/g;

/** What a formatted source imports, in whatever way: names and types, for effect, re-exported, or while it runs. */
export function importsOf(source: string): readonly string[] {
  const code = withoutComments(source);
  return [...code.matchAll(STATIC), ...code.matchAll(DYNAMIC)].map((match) => match.groups?.['specifier'] ?? COMPUTED);
}

function isAllowed(path: string, specifier: string): boolean {
  const room = ROOMS[roomOf(path) ?? ''];
  if (room === undefined || specifier === COMPUTED) return false;
  if (!specifier.startsWith('.')) return room.packages(specifier, path);
  const target = join(dirname(path), specifier);
  return houseOf(target) === houseOf(path) || room.rooms.includes(roomOf(target) ?? '');
}

function isPure(path: string): boolean {
  return ['domain', 'pipeline'].includes(roomOf(path) ?? '');
}

/** Words that a room must not hold, and where that is so. */
const FORBIDDEN: readonly { readonly words: RegExp; readonly where: (path: string) => boolean }[] = [
  {
    words: /\bprocess\s*(\??\.|\??\.?\[\s*['"`])\s*env\b|\{[^}]*\benv\b[^}]*\}\s*=\s*process\b|['"](node:)?process['"]/,
    where: (path) => path !== 'functions/compose.ts',
  },
  { words: /\.toFixed\(/, where: () => true },
  { words: /\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(/, where: isPure },
];

/** What a file of `functions` does that its room forbids, one line each. */
export function faultsOf({ path, source }: SourceFile): readonly string[] {
  const code = withoutComments(source);
  const edges = importsOf(source).filter((specifier) => !isAllowed(path, specifier));
  const words = FORBIDDEN.filter(({ where }) => where(path)).flatMap(
    ({ words: pattern }) => pattern.exec(code)?.[0] ?? [],
  );
  const isUndescribed = roomOf(path) === 'domain' && !source.startsWith('/** ');
  return [
    ...edges.map((specifier) => `${path} imports ${specifier}`),
    ...words.map((word) => `${path} says ${word}`),
    ...(isUndescribed ? [`${path} does not open with its duty`] : []),
    ...(ROOMS[roomOf(path) ?? ''] === undefined ? [`${path} is in no room`] : []),
  ];
}
