import type { Request } from '@google-cloud/functions-framework';
import { Problem } from '../../domain/problems/problem.ts';
import type { Door, Route } from './door.ts';

export interface FoundRoute {
  readonly route: Route;
  readonly params: Readonly<Record<string, string>>;
}

/** The route for a request's path and method. Problems: `ROUTE_UNKNOWN`, `METHOD_NOT_ALLOWED` naming what is. */
export function findRoute({ routes }: Door, { path, method }: Pick<Request, 'path' | 'method'>): FoundRoute {
  const here = routes.filter((route) => route.path.test(path));
  if (here.length === 0) throw new Problem('ROUTE_UNKNOWN', { path });
  const route = here.find((one) => one.method === method);
  if (route === undefined) {
    throw new Problem('METHOD_NOT_ALLOWED', { method, allowed: here.map((one) => one.method).join(', ') });
  }
  return { route, params: decoded(path, route.path.exec(path)?.groups ?? {}) };
}

function decoded(path: string, groups: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  try {
    return Object.fromEntries(Object.entries(groups).map(([name, text]) => [name, decodeURIComponent(text)]));
  } catch (cause) {
    throw new Problem('ROUTE_UNKNOWN', { path }, { cause });
  }
}
