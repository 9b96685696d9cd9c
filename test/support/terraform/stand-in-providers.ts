/**
 * Providers that know the form of every argument and do nothing: enough for `terraform validate`, which otherwise needs the real
 * ones, some hundred megabytes from a registry.
 */
import { join } from 'node:path';
import {
  loadPackageDefinition,
  Server,
  ServerCredentials,
  type ServerUnaryCall,
  type ServiceDefinition,
  type sendUnaryData,
} from '@grpc/grpc-js';
import { loadSync } from '@grpc/proto-loader';

interface Argument {
  /** In Terraform's own notation: `string`, `["map", "string"]`. */
  readonly type: unknown;
  /** `required`, `optional`, `computed`, `write-only`, with spaces between. */
  readonly how: string;
}

interface Block {
  readonly attributes: Readonly<Record<string, Argument>>;
  readonly blocks?: Readonly<
    Record<string, Block & { readonly single?: true; readonly min?: number; readonly max?: number }>
  >;
}

export interface ProviderSchemas {
  readonly provider: Block;
  readonly resources: Readonly<Record<string, Block>>;
  readonly data: Readonly<Record<string, Block>>;
  readonly ephemeral: Readonly<Record<string, Block>>;
}

export interface StandInProviders extends AsyncDisposable {
  /** For the variable `TF_REATTACH_PROVIDERS`: Terraform speaks to these instead of starting its own. */
  readonly reattach: string;
}

const NESTING = { single: 1, list: 2 };

export async function startStandInProviders(
  providers: Readonly<Record<string, ProviderSchemas>>,
): Promise<StandInProviders> {
  const servers: Server[] = [];
  const places: Record<string, object> = {};
  for (const [name, schemas] of Object.entries(providers)) {
    const server = serving(schemas);
    servers.push(server);
    const address = `127.0.0.1:${await listening(server)}`;
    places[`registry.terraform.io/hashicorp/${name}`] = {
      ...{ Protocol: 'grpc', ProtocolVersion: 5, Pid: process.pid, Test: true },
      Addr: { Network: 'tcp', String: address },
    };
  }
  return {
    reattach: JSON.stringify(places),
    [Symbol.asyncDispose]: async () => {
      for (const server of servers) server.forceShutdown();
    },
  };
}

type Answer = (call: ServerUnaryCall<{ config?: unknown }, object>, answer: sendUnaryData<object>) => void;

function serving(schemas: ProviderSchemas): Server {
  const definition = loadSync(join(import.meta.dirname, 'provider.proto'), { keepCase: true });
  const { tfplugin5 } = loadPackageDefinition(definition) as unknown as {
    tfplugin5: { Provider: { service: ServiceDefinition } };
  };
  const nothing: Answer = (_, answer) => answer(null, {});
  const server = new Server();
  server.addService(tfplugin5.Provider.service, {
    GetSchema: ((_, answer) => answer(null, told(schemas))) satisfies Answer,
    PrepareProviderConfig: (({ request }, answer) =>
      answer(null, { prepared_config: request.config })) satisfies Answer,
    ValidateResourceTypeConfig: nothing,
    ValidateDataSourceConfig: nothing,
    ValidateEphemeralResourceConfig: nothing,
    Stop: nothing,
  });
  return server;
}

function listening(server: Server): Promise<number> {
  return new Promise((resolve, reject) => {
    server.bindAsync('127.0.0.1:0', ServerCredentials.createInsecure(), (error, port) => {
      if (error === null) resolve(port);
      else reject(error);
    });
  });
}

function told({ provider, resources, data, ephemeral }: ProviderSchemas): object {
  const all = (blocks: Readonly<Record<string, Block>>): object =>
    Object.fromEntries(Object.entries(blocks).map(([name, block]) => [name, { block: formOf(block) }]));
  return {
    provider: { block: formOf(provider) },
    resource_schemas: all(resources),
    data_source_schemas: all(data),
    ephemeral_resource_schemas: all(ephemeral),
  };
}

function formOf({ attributes, blocks = {} }: Block): object {
  return {
    attributes: Object.entries(attributes).map(([name, { type, how }]) => ({
      ...{ name, type: Buffer.from(JSON.stringify(type)) },
      ...{ required: how.includes('required'), optional: how.includes('optional') },
      ...{ computed: how.includes('computed'), write_only: how.includes('write-only') },
    })),
    block_types: Object.entries(blocks).map(([type_name, { single, min = 0, max = 0, ...block }]) => ({
      ...{ type_name, block: formOf(block), min_items: min, max_items: max },
      nesting: single ? NESTING.single : NESTING.list,
    })),
  };
}
