import { readFileSync } from 'node:fs';
import type { Plugin } from 'esbuild';

const EAGER = 'const protos = require("../protos/protos");\nexports.protos = protos;';
const LAZY = 'Object.defineProperty(exports, "protos", { enumerable: true, get: () => require("../protos/protos") });';

/**
 * Firestore's client hands on two megabytes of message classes that it does not use itself: loading them takes an eighth of
 * its start. In the bundle they are loaded when somebody asks for them.
 */
export const lazyProtos: Plugin = {
  name: 'lazy-protos',
  setup(build) {
    build.onLoad({ filter: /\/@google-cloud\/firestore-api\/build\/src\/index\.js$/ }, ({ path }) => {
      const source = readFileSync(path, 'utf8');
      // A new version may have another way to say it: then this plugin is to be looked at, not to do nothing in silence.
      if (!source.includes(EAGER)) throw new Error(`${path} does not read as deploy/lazy-protos.ts expects`);
      return { contents: source.replace(EAGER, LAZY), loader: 'js' };
    });
  },
};
