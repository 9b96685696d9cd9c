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

/** Folders that the installers of Google’s Cloud SDK use. */
function sdkFolders(environment: Environment): readonly string[] {
  const home = homedir();
  const onPath = (environment['PATH'] ?? '')
    .split(delimiter)
    .flatMap((folder) => ['gcloud', 'gcloud.cmd'].map((name) => join(folder, name)))
    .filter((file) => existsSync(file))
    .map((file) => dirname(dirname(realpathSync(file))));
  return [
    ...(environment['CLOUDSDK_ROOT_DIR'] === undefined ? [] : [environment['CLOUDSDK_ROOT_DIR']]),
    ...onPath,
    '/usr/lib/google-cloud-sdk',
    '/usr/share/google-cloud-sdk',
    '/opt/google-cloud-sdk',
    '/snap/google-cloud-cli/current',
    '/opt/homebrew/share/google-cloud-sdk',
    '/usr/local/share/google-cloud-sdk',
    join(home, 'google-cloud-sdk'),
    join(environment['LOCALAPPDATA'] ?? home, 'Google', 'Cloud SDK', 'google-cloud-sdk'),
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

function findJar(environment: Environment): string | undefined {
  const named = environment['FIRESTORE_EMULATOR_JAR'];
  if (named !== undefined) return existsSync(named) ? named : undefined;
  const folders = [
    ...sdkFolders(environment).map((sdk) => join(sdk, IN_SDK)),
    environment['FIREBASE_EMULATORS_PATH'] ?? join(homedir(), '.cache', 'firebase', 'emulators'),
  ];
  return folders.flatMap(jarsIn)[0];
}

function findJava(environment: Environment): string | undefined {
  const home = environment['JAVA_HOME'];
  const candidates = [...(home === undefined ? [] : [join(home, 'bin', 'java')]), 'java'];
  return candidates.find((java) => {
    try {
      execFileSync(java, ['-version'], { stdio: 'ignore' });
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
export function findEmulator(environment: Environment = process.env): EmulatorFinding {
  const host = environment['FIRESTORE_EMULATOR_HOST'];
  if (host !== undefined && host !== '') return { kind: 'running', host };
  const jar = findJar(environment);
  if (jar === undefined) {
    const why =
      'there is no Firestore emulator: install it with “gcloud components install cloud-firestore-emulator” (Debian: google-cloud-cli-firestore-emulator), or name its jar in FIRESTORE_EMULATOR_JAR';
    return { kind: 'missing', why };
  }
  const java = findJava(environment);
  if (java === undefined) return { kind: 'missing', why: `there is no Java to run ${jar}: install one, 17 or newer` };
  return { kind: 'installed', java, jar };
}
