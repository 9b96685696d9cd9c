import type { Face } from '../fonts/prepare-fonts.ts';

/** What we run in a page ourselves, as sources: the page's own scripts are switched off. */

/** Elements that could leave the page or bring something in. A body of escaped texts has none. */
const FOREIGN = 'base, embed, frame, frameset, iframe, link, meta, object, script';

/**
 * Makes `fill`, which takes `{title, language, body, style}` into the page. The body is parsed in an inert template, so that
 * nothing in it acts before it is cleared of foreign elements. The names are constants, and the elements are kept: no name
 * in a body can stand in for them.
 */
export const MAKE_FILL = `
const root = document.documentElement;
const [titleElement, draft] = root.querySelectorAll('title, template');
const bodyElement = document.body;
const fill = ({ title, language, body, style }) => {
  draft.innerHTML = body;
  for (const element of draft.content.querySelectorAll('${FOREIGN}')) element.remove();
  bodyElement.replaceChildren(draft.content);
  titleElement.textContent = title;
  root.lang = language;
  root.style.cssText = style;
};`;

/** Loads the fonts that the shell names; tells whether all are there. */
export const LOAD_FONTS = `
Promise.allSettled(Array.from(document.fonts, (face) => face.load()))
  .then((loads) => loads.every(({ status }) => status === 'fulfilled'))`;

/** Makes a place for fonts, for a browser that does not know them by name. */
export const MAKE_BROUGHT_FONTS = 'const broughtFonts = new Map();';

/** Brings a font along. */
export function bringFont(name: string, base64: string): string {
  return `broughtFonts.set(${JSON.stringify(name)}, Uint8Array.fromBase64('${base64}')); 0`;
}

/** Makes faces of the fonts brought along; as with rules, the last one that has a character wins. */
export function addFaces(faces: readonly Face[]): string {
  return `
(async () => {
  for (const { family, weight, font } of ${JSON.stringify(faces)}) {
    const face = new FontFace(family, broughtFonts.get(font.name), { weight: String(weight) });
    document.fonts.add(await face.load());
  }
  broughtFonts.clear();
})()`;
}
