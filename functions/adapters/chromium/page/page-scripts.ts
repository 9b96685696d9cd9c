/** What we run in a page ourselves, as sources: the page's own scripts are switched off. `this` is the root element. */

/** Elements that could leave the page or bring something in. A body of escaped texts has none. */
const FOREIGN = 'base, embed, frame, frameset, iframe, link, meta, object, script';

/**
 * Takes `{title, language, body, style}` into the page. The body is parsed in an inert template, so that nothing in it
 * acts before it is cleared of foreign elements. No name in a body can stand in for a member of the root element.
 */
export const FILL = `function ({ title, language, body, style }) {
  const [head] = this.children;
  const draft = head.querySelector('template');
  draft.innerHTML = body;
  for (const element of draft.content.querySelectorAll('${FOREIGN}')) element.remove();
  this.lastElementChild.replaceChildren(draft.content);
  head.querySelector('title').textContent = title;
  this.lang = language;
  this.style.cssText = style;
}`;

/** Loads the fonts that the shell names; tells whether all are there. */
export const LOAD_FONTS = `async function () {
  const loads = await Promise.allSettled(Array.from(document.fonts, (face) => face.load()));
  return loads.every(({ status }) => status === 'fulfilled');
}`;

/** Brings a font along, for a browser that does not know it by name. */
export const BRING_FONT = `function (name, data) {
  globalThis.broughtFonts ??= new Map();
  broughtFonts.set(name, Uint8Array.fromBase64(data));
}`;

/** Makes faces of the fonts brought along; as with rules, the last one that has a character wins. */
export const ADD_FACES = `async function (faces) {
  for (const { family, weight, font } of faces) {
    const face = new FontFace(family, broughtFonts.get(font.name), { weight: String(weight) });
    document.fonts.add(await face.load());
  }
  broughtFonts.clear();
}`;
