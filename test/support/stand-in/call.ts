import { z } from 'zod';

export type Protocol = 'query' | 'json' | 'rest-json';

/** One request as it arrived. */
export interface Call {
  /** As the signature names it, for example `iam`. */
  readonly service: string;
  /** For example `GetAccountSummary`. */
  readonly operation: string;
  readonly region: string;
  readonly protocol: Protocol;
  /** Of the access key that signed it. */
  readonly keyId: string;
  /** What was asked; from the query protocol every value is a text. */
  readonly input: Readonly<Record<string, unknown>>;
  /** ISO 8601. */
  readonly at: string;
}

/** The parts of an HTTP request that say what is asked. */
export interface Request {
  readonly path: string;
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  readonly body: string;
}

const scopePattern = /Credential=([^/]*)\/\d{8}\/([a-z0-9-]+)\/([a-z0-9-]+)\/aws4_request/;
const jsonInput = z.record(z.string(), z.unknown());

/** Null when it is not signed, so that nobody knows which service and region are meant. The signature itself is not checked. */
export function readCall({ path, headers, body }: Request, at: string): Call | null {
  const [, keyId = '', region, service] = scopePattern.exec(textOf(headers['authorization'])) ?? [];
  if (region === undefined || service === undefined) return null;
  const signed = { service, region, keyId };
  const target = textOf(headers['x-amz-target']);
  if (target !== '') {
    const operation = target.slice(target.lastIndexOf('.') + 1);
    return { ...signed, operation, protocol: 'json', input: inputOf(body), at };
  }
  if (path === '/') {
    const { Action: operation = '', ...input } = Object.fromEntries(new URLSearchParams(body));
    return { ...signed, operation, protocol: 'query', input, at };
  }
  // The Account service has one path for each operation: /getAlternateContact.
  const operation = path.slice(1, 2).toUpperCase() + path.slice(2);
  return { ...signed, operation, protocol: 'rest-json', input: inputOf(body), at };
}

function inputOf(body: string): Call['input'] {
  return body === '' ? {} : jsonInput.parse(JSON.parse(body));
}

function textOf(header: Request['headers'][string]): string {
  return typeof header === 'string' ? header : '';
}
