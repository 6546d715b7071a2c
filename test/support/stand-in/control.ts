import { z } from 'zod';
import type { CloudTrailJson } from '../cloudtrail';
import type { State } from './state';
import type { Written } from './written';

/** What a person can do to the account. */
interface Controlled {
  readonly state: State;
  merge(change: unknown): void;
  happens(record: CloudTrailJson): void;
  signIn(how: unknown): CloudTrailJson;
}

interface Order {
  readonly method: string;
  readonly path: string;
  readonly body: string;
}

type Deed = (account: Controlled, json: unknown) => unknown;

const deeds: Readonly<Record<string, Deed>> = {
  '/stand-in/state': (account, json) => {
    account.merge(json);
    return account.state;
  },
  '/stand-in/events': (account, json) => {
    const record = z.record(z.string(), z.unknown()).parse(json);
    account.happens(record);
    return record;
  },
  '/stand-in/sign-in': (account, json) => account.signIn(json),
};

/** How the account is changed from a shell: see serve.ts. */
export function control(account: Controlled, { method, path, body }: Order): Written {
  const deed = deeds[path];
  if (method === 'GET' && path === '/stand-in/state') return told(200, account.state);
  if (method !== 'POST' || deed === undefined) return told(404, { error: `There is no ${method} ${path}.` });
  try {
    return told(200, deed(account, body === '' ? {} : JSON.parse(body)));
  } catch (error) {
    return told(400, { error: error instanceof Error ? error.message : String(error) });
  }
}

function told(status: number, words: unknown): Written {
  const headers = { 'content-type': 'application/json' };
  return { status, headers, body: `${JSON.stringify(words, null, 2)}\n` };
}
