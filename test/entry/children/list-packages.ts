/**
 * Prints which packages of `node_modules` are loaded by the function named first; `compose` opens its office as well, as the
 * environment says. One JSON list.
 */
import { registerHooks } from 'node:module';

const [name = '', step] = process.argv.slice(2);
const packages = new Set<string>();
registerHooks({
  load: (url, context, nextLoad) => {
    const found = /\/node_modules\/((?:@[^/]+\/)?[^/]+)\/(?!.*\/node_modules\/)/.exec(url)?.[1];
    if (found !== undefined) packages.add(found);
    return nextLoad(url, context);
  },
});

await import(`../../../functions/entry/${name}.ts`);
if (step === 'compose') {
  const { composeServed } = await import('../../../functions/compose.ts');
  await composeServed();
}
process.stdout.write(JSON.stringify([...packages].sort()));
process.exit();
