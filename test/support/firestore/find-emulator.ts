import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, realpathSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';

/** Where Google’s Firestore emulator is, or why it cannot be used here. */
export type EmulatorFinding =
  | { readonly kind: 'running'; readonly host: string }
  | { readonly kind: 'installed'; readonly java: string; readonly jar: string }
  | { readonly kind: 'missing'; readonly why: string };

type Environment = Readonly<Record<string, string | undefined>>;

const IN_SDK = join('platform', 'cloud-firestore-emulator');
const JAR = /^cloud-firestore-emulator.*\.jar$/;

const WELL_KNOWN_SDKS = [
  '/usr/lib/google-cloud-sdk',
  '/usr/share/google-cloud-sdk',
  '/opt/google-cloud-sdk',
  '/snap/google-cloud-cli/current',
  '/opt/homebrew/share/google-cloud-sdk',
  '/usr/local/share/google-cloud-sdk',
];

function homeOf(environment: Environment): string {
  return environment['HOME'] ?? environment['USERPROFILE'] ?? homedir();
}

/** Folders of Google’s Cloud SDK: the one told of, that of the `gcloud` on the path, those that its installers use. */
function sdkFolders(environment: Environment, wellKnown: readonly string[]): readonly string[] {
  const onPath = (environment['PATH'] ?? '')
    .split(delimiter)
    .flatMap((folder) => ['gcloud', 'gcloud.cmd'].map((name) => join(folder, name)))
    .filter((file) => existsSync(file))
    .map((file) => dirname(dirname(realpathSync(file))));
  const told = environment['CLOUDSDK_ROOT_DIR'];
  const onWindows = environment['LOCALAPPDATA'];
  return [
    ...(told === undefined ? [] : [told]),
    ...onPath,
    ...wellKnown,
    join(homeOf(environment), 'google-cloud-sdk'),
    ...(onWindows === undefined ? [] : [join(onWindows, 'Google', 'Cloud SDK', 'google-cloud-sdk')]),
  ];
}

/** The jars in a folder, the newest version first. */
function jarsIn(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => JAR.test(name))
    .sort((one, other) => other.localeCompare(one, 'en', { numeric: true }))
    .map((name) => join(folder, name));
}

function findJar(environment: Environment, wellKnown: readonly string[]): string | undefined {
  const named = environment['FIRESTORE_EMULATOR_JAR'];
  if (named !== undefined) return existsSync(named) ? named : undefined;
  const folders = [
    ...sdkFolders(environment, wellKnown).map((sdk) => join(sdk, IN_SDK)),
    environment['FIREBASE_EMULATORS_PATH'] ?? join(homeOf(environment), '.cache', 'firebase', 'emulators'),
  ];
  return folders.flatMap(jarsIn)[0];
}

function whyNoJar(environment: Environment): string {
  const named = environment['FIRESTORE_EMULATOR_JAR'];
  return named === undefined
    ? 'there is no Firestore emulator: install it with “gcloud components install cloud-firestore-emulator” (Debian: google-cloud-cli-firestore-emulator), or name its jar in FIRESTORE_EMULATOR_JAR'
    : `there is no ${named}, which FIRESTORE_EMULATOR_JAR names`;
}

function findJava(environment: Environment): string | undefined {
  const home = environment['JAVA_HOME'];
  const candidates = [...(home === undefined ? [] : [join(home, 'bin', 'java')]), 'java'];
  return candidates.find((java) => {
    try {
      execFileSync(java, ['-version'], { stdio: 'ignore', env: environment });
      return true;
    } catch {
      return false;
    }
  });
}

/**
 * Looks for a running emulator (`FIRESTORE_EMULATOR_HOST`), then for the jar that `FIRESTORE_EMULATOR_JAR` names, that of
 * Google’s Cloud SDK or of firebase-tools, and a Java to run it.
 */
export function findEmulator(
  environment: Environment = process.env,
  wellKnown: readonly string[] = WELL_KNOWN_SDKS,
): EmulatorFinding {
  const host = environment['FIRESTORE_EMULATOR_HOST'];
  if (host !== undefined && host !== '') return { kind: 'running', host };
  const jar = findJar(environment, wellKnown);
  if (jar === undefined) return { kind: 'missing', why: whyNoJar(environment) };
  const java = findJava(environment);
  if (java === undefined) return { kind: 'missing', why: `there is no Java to run ${jar}: install one, 17 or newer` };
  return { kind: 'installed', java, jar };
}
