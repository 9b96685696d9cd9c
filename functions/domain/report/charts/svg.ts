/** SVG made on the server from escaped texts and numbers of fixed precision, so that equal data give equal bytes. */
declare const finished: unique symbol;

/** Markup that only this file makes: whatever is in it has been escaped. */
export type SvgMarkup = string & { readonly [finished]: true };

export type SvgAttributes = Readonly<Record<string, string | number>>;

/**
 * An element with its attributes and children; numbers are printed with two decimals at most.
 *
 * @example svgElement('circle', { cx: 1 / 3, r: 2 }) // '<circle cx="0.33" r="2"/>'
 */
export function svgElement(name: string, attributes: SvgAttributes, children: readonly SvgMarkup[] = []): SvgMarkup {
  const printed = Object.entries(attributes).map(([key, value]) => ` ${key}="${attributeText(value)}"`);
  const open = `<${name}${printed.join('')}`;
  return (children.length === 0 ? `${open}/>` : `${open}>${children.join('')}</${name}>`) as SvgMarkup;
}

/** Character data, escaped. */
export function svgText(text: string): SvgMarkup {
  return escapeMarkup(text) as SvgMarkup;
}

/** A whole drawing that says in words what it shows. */
export function svgFigure(
  size: { width: number; height: number },
  label: string,
  children: readonly SvgMarkup[],
): SvgMarkup {
  const viewBox = `0 0 ${size.width} ${size.height}`;
  return svgElement('svg', { class: 'chart', viewBox, role: 'img', 'aria-label': label }, children);
}

/** A drawing whose numbers stand beside it in words, and which is therefore passed over when read aloud. */
export function svgOrnament(size: { width: number; height: number }, children: readonly SvgMarkup[]): SvgMarkup {
  const viewBox = `0 0 ${size.width} ${size.height}`;
  return svgElement('svg', { class: 'chart', viewBox, 'aria-hidden': 'true' }, children);
}

function attributeText(value: string | number): string {
  return typeof value === 'number' ? coordinate(value) : escapeMarkup(value);
}

/**
 * A place on the page to a hundredth: layout, not a figure.
 *
 * @example coordinate(1 / 3) // "0.33"
 */
export function coordinate(value: number): string {
  return String(Math.round(value * 100) / 100);
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escapeMarkup(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ESCAPES[character] ?? character);
}
