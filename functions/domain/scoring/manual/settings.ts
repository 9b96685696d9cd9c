/** The settings of a scheme by room and method, out of its JSON Schema: names, what they mean, whether they must be there. */
import { z } from 'zod';

/** As much of a JSON Schema as the manual needs. */
const nodeSchema = z.looseObject({
  $ref: z.string().optional(),
  description: z.string().optional(),
  const: z.unknown().optional(),
  enum: z.array(z.string()).optional(),
  required: z.array(z.string()).optional(),
  get properties() {
    return z.record(z.string(), nodeSchema).optional();
  },
  get items() {
    return nodeSchema.optional();
  },
  get additionalProperties() {
    return z.union([z.boolean(), nodeSchema]).optional();
  },
  get allOf() {
    return z.array(nodeSchema).optional();
  },
  get definitions() {
    return z.record(z.string(), nodeSchema).optional();
  },
  get oneOf() {
    return z.array(nodeSchema).optional();
  },
  get anyOf() {
    return z.array(nodeSchema).optional();
  },
});

type Node = z.output<typeof nodeSchema>;

export interface Setting {
  /** Names down to it; `[]` for each of a list, `*` for any name. */
  readonly path: string;
  /** Chinese and English as in the schema; empty where it says nothing. */
  readonly description: string;
  readonly values: readonly string[];
  readonly isRequired: boolean;
}

export interface MethodSettings {
  readonly method: string;
  readonly settings: readonly Setting[];
}

/** One room of a scheme: a choice of methods, or plain settings. */
export interface Room {
  readonly room: string;
  readonly description: string;
  /** Empty where there is nothing to choose between. */
  readonly methods: readonly MethodSettings[];
  readonly settings: readonly Setting[];
}

/** The room of a scheme that has this name in its JSON Schema. An unknown one is a bug and throws a `TypeError`. */
export function roomOf(schema: object, room: string): Room {
  const { properties, definitions = {} } = nodeSchema.parse(schema);
  const found = properties?.[room];
  if (found === undefined) throw new TypeError(`The schema has no ${room}`);
  const node = resolved(found, definitions);
  const inside = told(node.items === undefined ? node : resolved(node.items, definitions), definitions);
  const choices = (inside.oneOf ?? []).filter(({ properties }) => properties?.['method'] !== undefined);
  const named = node.enum?.map((method) => ({ method, settings: [] })) ?? [];
  return {
    room,
    description: node.description ?? inside.description ?? '',
    methods: choices.length > 0 ? choices.map(methodOf) : named,
    settings: choices.length > 0 ? [] : settingsIn(inside, room === 'indicators' ? '*' : ''),
  };
}

/** What a node that only refers to a definition stands for; a description beside the reference is the node's own. */
function resolved(node: Node, definitions: Readonly<Record<string, Node>>): Node {
  const reference = node.$ref ?? node.allOf?.[0]?.$ref;
  const definition = reference === undefined ? undefined : definitions[reference.replace('#/definitions/', '')];
  if (definition === undefined) return node;
  return { ...definition, description: node.description ?? definition.description };
}

/** The node with every choice of methods inside of it as what its definition says: its methods have a room of their own. */
function told(node: Node, definitions: Readonly<Record<string, Node>>): Node {
  const words = new Map(
    Object.entries(definitions).flatMap(([name, { oneOf, description }]) =>
      oneOf?.some(({ properties }) => properties?.['method'] !== undefined)
        ? [[`#/definitions/${name}`, description]]
        : [],
    ),
  );
  const inWords = (_: string, value: { readonly $ref?: string } | null): unknown =>
    value?.$ref !== undefined && words.has(value.$ref) ? { description: words.get(value.$ref) } : value;
  return nodeSchema.parse(JSON.parse(JSON.stringify(node), inWords));
}

function methodOf(node: Node): MethodSettings {
  const { method, ...others } = node.properties ?? {};
  return { method: String(method?.const), settings: settingsIn({ ...node, properties: others }, '') };
}

/** Every setting below a node; one that is made of others comes before them if it says something of its own. */
function settingsIn(node: Node, path: string): readonly Setting[] {
  if (path === '*') return settingsIn(asNode(node.additionalProperties) ?? node, '');
  const own = Object.entries(node.properties ?? {}).flatMap(([name, child]) =>
    settingOf(child, {
      path: path === '' ? name : `${path}.${name}`,
      isRequired: node.required?.includes(name) === true,
    }),
  );
  const alternatives = node.anyOf ?? node.oneOf ?? [];
  // A method inside of a setting has an entry of its own elsewhere.
  const others = alternatives.filter((each) => each.properties?.['method'] === undefined);
  const below = [asNode(node.additionalProperties)].flatMap((each) =>
    each === undefined ? [] : settingsIn(each, `${path}.*`),
  );
  const items = node.items === undefined ? [] : settingsIn(node.items, `${path}[]`);
  return [...own, ...others.flatMap((each) => settingsIn(each, path)), ...below, ...items];
}

function settingOf(
  node: Node,
  { path, isRequired }: { readonly path: string; readonly isRequired: boolean },
): Setting[] {
  const inside = settingsIn(node, path);
  const isLeaf = inside.length === 0;
  const description = node.description ?? node.allOf?.[0]?.description ?? '';
  const own: Setting = { path, description, values: node.enum ?? [], isRequired };
  return [...(isLeaf || own.description !== '' ? [own] : []), ...inside];
}

function asNode(node: Node['additionalProperties']): Node | undefined {
  return typeof node === 'object' ? node : undefined;
}
