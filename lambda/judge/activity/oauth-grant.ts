import { mayBeRoot } from './actor';
import type { Deed } from './detection';
import { wentThrough } from './outcome-of-call';
import { textsAt } from './texts-at';

/** Who gets credentials by the two legs of `aws login`. The console's own sign-in may pass through the same door. */
interface OAuthGrant {
  readonly client: 'same-device' | 'cross-device' | 'external' | 'console' | 'unknown';
  /** The client in our words; free of what the caller wrote. */
  readonly words: string;
  /** The session began earlier, and goes on. */
  readonly refreshes: boolean;
}

const legs = ['AuthorizeOAuth2Access', 'CreateOAuth2Token'];

/** Where records of either leg may carry a field: AWS shows no sample of root's. */
const places = ['', 'tokenInput.'];

const clients: readonly (readonly [pattern: RegExp, client: OAuthGrant['client'], words: string])[] = [
  [/^arn:[a-z-]+:signin:::devtools\/same-device$/, 'same-device', 'a developer tool on the same device'],
  [/^arn:[a-z-]+:signin:::devtools\/cross-device$/, 'cross-device', 'a developer tool on another device'],
  [/^arn:[a-z-]+:signin:::external-client\//, 'external', 'an application that is not of AWS'],
  [/^arn:[a-z-]+:signin:::console(\/|$)/, 'console', 'the console itself'],
];

/** Null when the record is anything else, came to nothing, or is known to be of somebody else than root. */
export function oauthGrantOf({ event, actor }: Deed): OAuthGrant | null {
  if (!mayBeRoot(actor) || event.eventSource !== 'signin.amazonaws.com') return null;
  if (!legs.includes(event.eventName) || !wentThrough(event)) return null;
  const field = (name: string): string => places.flatMap((place) => textsAt(event.request, `${place}${name}`))[0] ?? '';
  const id = field('client_id') || field('clientId');
  const refreshes = (field('grant_type') || field('grantType')) === 'refresh_token';
  const known = clients.find(([pattern]) => pattern.test(id));
  if (known === undefined) return { client: 'unknown', words: 'a client that is not known', refreshes };
  return { client: known[1], words: known[2], refreshes };
}
