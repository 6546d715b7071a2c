import type { z } from 'zod';
import { credentials, region } from './account';

export interface ServiceQuestion {
  /** The service's name as requests are signed for it. */
  readonly service: string;
  /** Of a service that speaks JSON with one address: the operation, with the prefix that it wants. */
  readonly target?: string;
  /** Of a service with an address for each thing. */
  readonly path?: string;
}

/**
 * Asks the emulator what none of our SDK clients asks.
 *
 * @throws Error with the service's answer when it refuses, or a ZodError when the answer is of another form.
 */
export async function askService<T>(endpoint: string, question: ServiceQuestion, answer: z.ZodType<T>): Promise<T> {
  const { service, target, path = '/' } = question;
  const headers = { authorization: administrator(service), 'content-type': 'application/x-amz-json-1.0' };
  const request =
    target === undefined
      ? { headers }
      : { method: 'POST', headers: { ...headers, 'x-amz-target': target }, body: '{}' };
  const response = await fetch(`${endpoint}${path}`, request);
  const said = await response.text();
  if (!response.ok) throw new Error(`${service} answered ${response.status}: ${said}`);
  return answer.parse(JSON.parse(said));
}

/** The emulator wants to know who calls and checks no signature of an administrator. */
export function administrator(service: string): string {
  const today = new Date().toISOString().slice(0, 10).replaceAll('-', '');
  const scope = `${credentials.accessKeyId}/${today}/${region}/${service}/aws4_request`;
  return `AWS4-HMAC-SHA256 Credential=${scope}, SignedHeaders=host, Signature=unsigned`;
}
