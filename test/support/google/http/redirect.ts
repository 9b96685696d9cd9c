/** Ways for real clients to reach the desk with their code unchanged. */
import { gaxios } from 'google-auth-library';

const GOOGLE = /^https:\/\/(?:[a-z0-9.-]+\.)?googleapis\.com(?=\/)/;

/** `url` on the desk, where it is one of Google's; others stay as they are. */
export function onDesk(url: string, origin: string): string {
  return url.replace(GOOGLE, origin);
}

/**
 * A transporter for an auth client (`new OAuth2Client({ transporter })`, `new JWT({ … , transporter })`): all its calls,
 * token requests and uploads go to the desk. Calls that would leave the machine otherwise are refused.
 */
export function deskTransporter(origin: string): gaxios.Gaxios {
  const transporter = new gaxios.Gaxios();
  transporter.interceptors.request.add({
    resolved: async (config) => {
      config.url = new URL(onDesk(String(config.url), origin));
      if (config.url.origin !== origin) throw new Error(`Not for the desk: ${config.url.origin}`);
      return config;
    },
  });
  return transporter;
}

/** `fetch` for clients that take one. */
export function deskFetch(origin: string): typeof fetch {
  return (input, init) =>
    input instanceof Request
      ? fetch(new Request(onDesk(input.url, origin), input), init)
      : fetch(onDesk(String(input), origin), init);
}
