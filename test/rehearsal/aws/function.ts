import { administrator } from './ask-service';

/**
 * Runs a function as the Scheduler does, and waits until it has ended.
 *
 * @throws Error with what the function said when it failed.
 */
export async function runFunction(endpoint: string, name: string): Promise<void> {
  const response = await fetch(`${endpoint}/2015-03-31/functions/${encodeURIComponent(name)}/invocations`, {
    method: 'POST',
    headers: { authorization: administrator('lambda') },
    body: '{}',
  });
  const said = await response.text();
  if (!response.ok || response.headers.has('x-amz-function-error'))
    throw new Error(`The function ${name} failed: ${said}`);
}
