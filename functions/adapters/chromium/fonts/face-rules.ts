import type { Face } from './prepare-fonts.ts';

/** `@font-face` rules by the names in our font configuration: nothing is sent to the page, nothing copied. */
export function faceRules(faces: readonly Face[]): string {
  return faces
    .map(
      ({ family, weight, font }) =>
        `@font-face { font-family: "${family}"; font-weight: ${weight}; src: local("${font.name}"); }`,
    )
    .join('\n');
}
