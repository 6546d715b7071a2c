import { inTime } from './ask';
import type { Pulse } from './webhook-probe.port';

const alive: Pulse = { state: 'alive', detail: null };

/**
 * Posts an empty object: Slack refuses it (400) while the webhook lives, and answers 403, 404 or 410 once it is gone. The
 * address is a secret: errors are reduced to words of ours, because a network error may quote it. Never rejects.
 * @param place where the address is kept, for people: `the parameter /rootwatch/slack-webhook`
 */
export async function pulseOf(address: string, place: string, timeoutMs: number): Promise<Pulse> {
  try {
    const { status } = await inTime(timeoutMs, ({ abortSignal }) =>
      fetch(address, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: '{}',
        redirect: 'manual',
        signal: abortSignal,
      }),
    );
    if (status === 200 || status === 400) return alive;
    if ([403, 404, 410].includes(status))
      return goneFrom(place, `holds a webhook that Slack no longer takes (${status})`);
    return { state: 'unknown', detail: `Slack answered ${status}` };
  } catch {
    return { state: 'unknown', detail: 'Slack could not be reached' };
  }
}

export function goneFrom(place: string, why: string): Pulse {
  return { state: 'gone', detail: `${place} ${why}: make a new incoming webhook and store its address there` };
}
