import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findEmulator } from './find-emulator.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'find-emulator-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

function aFile(...path: readonly string[]): string {
  const file = join(folder, ...path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, '#!/bin/sh\n', { mode: 0o755 });
  return file;
}

/** A machine with a Java and nothing else but what the test puts on it. */
function aMachine(environment: Readonly<Record<string, string>> = {}): Readonly<Record<string, string>> {
  aFile('jdk', 'bin', 'java');
  return { PATH: '', HOME: join(folder, 'home'), JAVA_HOME: join(folder, 'jdk'), ...environment };
}

describe('the Firestore emulator', () => {
  it('is the one that runs already, whatever else is there', () => {
    const environment = aMachine({
      FIRESTORE_EMULATOR_HOST: '127.0.0.1:8080',
      FIRESTORE_EMULATOR_JAR: aFile('own.jar'),
    });
    expect(findEmulator(environment)).toEqual({ kind: 'running', host: '127.0.0.1:8080' });
  });

  it('is the jar that is named, before any other', () => {
    const jar = aFile('own.jar');
    aFile('sdk', 'platform', 'cloud-firestore-emulator', 'cloud-firestore-emulator.jar');
    const environment = aMachine({ FIRESTORE_EMULATOR_JAR: jar, CLOUDSDK_ROOT_DIR: join(folder, 'sdk') });
    expect(findEmulator(environment)).toMatchObject({ kind: 'installed', jar });
  });

  it('is in the SDK that the gcloud on the path belongs to, also behind a link', () => {
    const jar = aFile('sdk', 'platform', 'cloud-firestore-emulator', 'cloud-firestore-emulator.jar');
    const gcloud = aFile('sdk', 'bin', 'gcloud');
    mkdirSync(join(folder, 'bin'));
    symlinkSync(gcloud, join(folder, 'bin', 'gcloud'));
    expect(findEmulator(aMachine({ PATH: join(folder, 'bin') }))).toMatchObject({ kind: 'installed', jar });
  });

  it('is the newest of those that firebase-tools fetched', () => {
    const caches = join(folder, 'home', '.cache', 'firebase', 'emulators');
    for (const version of ['1.9.0', '1.19.8', '1.2.30'])
      aFile('home', '.cache', 'firebase', 'emulators', `cloud-firestore-emulator-v${version}.jar`);
    aFile('home', '.cache', 'firebase', 'emulators', 'pubsub-emulator-2.0.jar');
    expect(findEmulator(aMachine(), [])).toMatchObject({ jar: join(caches, 'cloud-firestore-emulator-v1.19.8.jar') });
  });

  it('is missing where no jar is, and the reason says what to install', () => {
    expect(findEmulator(aMachine(), [])).toMatchObject({
      kind: 'missing',
      why: expect.stringContaining('gcloud components install'),
    });
  });

  it('is missing where the jar that is named is not there', () => {
    const environment = aMachine({ FIRESTORE_EMULATOR_JAR: join(folder, 'none.jar') });
    expect(findEmulator(environment)).toMatchObject({ kind: 'missing', why: expect.stringContaining('none.jar') });
  });

  it('is missing where there is no Java for it', () => {
    const environment = { PATH: '', FIRESTORE_EMULATOR_JAR: aFile('own.jar') };
    expect(findEmulator(environment)).toMatchObject({ kind: 'missing', why: expect.stringContaining('Java') });
  });
});
