/** A page whose hand-written text stands in a template and whose numbers and entries are put in where it names them. */

const PLACE = /\{\{(?<name>[a-zA-Z0-9.-]+)\}\}/g;

/**
 * The template with every `{{name}}` replaced. A name without a part, or a part that the template does not name, is a bug and throws
 * a `TypeError`.
 *
 * @example fillTemplate('a {{b}} c', { b: 'x' }) // 'a x c'
 */
export function fillTemplate(template: string, parts: Readonly<Record<string, string>>): string {
  const named = new Set([...template.matchAll(PLACE)].map(({ groups }) => groups?.['name'] ?? ''));
  const lacking = [...named].filter((name) => !Object.hasOwn(parts, name));
  const unused = Object.keys(parts).filter((name) => !named.has(name));
  if (lacking.length + unused.length > 0) {
    throw new TypeError(
      `The template names ${lacking.join(', ') || 'nothing'} in vain and leaves out ${unused.join(', ') || 'nothing'}`,
    );
  }
  return template.replaceAll(PLACE, (_, name: string) => parts[name] ?? '');
}
