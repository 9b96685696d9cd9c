import { dirname } from 'node:path';
import type { NamedFont } from './prepare-fonts.ts';

/**
 * A fontconfig configuration with these fonts and no other, each under its own name: what the machine has installed never
 * reaches a page. `cacheFolder` holds what fontconfig learns of the files.
 */
export function fontsConf(fonts: readonly NamedFont[], cacheFolder: string): string {
  const folders = [...new Set(fonts.map(({ file }) => dirname(file)))];
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig>
${folders.map((folder) => `<dir>${escapeXml(folder)}</dir>`).join('\n')}
<cachedir>${escapeXml(cacheFolder)}</cachedir>
${fonts.map(naming).join('\n')}
</fontconfig>
`;
}

function naming({ name, file }: NamedFont): string {
  const edits = ['family', 'fullname', 'postscriptname'].map(
    (property) => `<edit name="${property}" mode="assign"><string>${escapeXml(name)}</string></edit>`,
  );
  return `<match target="scan"><test name="file"><string>${escapeXml(file)}</string></test>${edits.join('')}</match>`;
}

function escapeXml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}
