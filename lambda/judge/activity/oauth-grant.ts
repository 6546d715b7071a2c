import type { RootEvent } from '../../domain/root-event';
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

const secondLeg = 'CreateOAuth2Token';
const legs = ['AuthorizeOAuth2Access', secondLeg];

/** Where records of either leg may carry a field: AWS shows no sample of root's. */
const places = ['', 'tokenInput.'];

/** An application registers itself in a region; the clients of AWS are of none. https://docs.aws.amazon.com/signin/latest/userguide/aws-mcp-server.html */
const clientArn = /^arn:[a-z-]+:signin:[a-z0-9-]*::(.+)$/;

const clients: readonly (readonly [pattern: RegExp, client: OAuthGrant['client'], words: string])[] = [
  [/^devtools\/same-device$/, 'same-device', 'a developer tool on the same device'],
  [/^devtools\/cross-device$/, 'cross-device', 'a developer tool on another device'],
  [/^external-client\//, 'external', 'an application that is not of AWS'],
  [/^console(\/|$)/, 'console', 'the console itself'],
];

/** Null when the record is anything else, came to nothing, or is known to be of somebody else than root. */
export function oauthGrantOf({ event, actor }: Deed): OAuthGrant | null {
  if (!mayBeRoot(actor) || event.eventSource !== 'signin.amazonaws.com') return null;
  if (!legs.includes(event.eventName) || !wentThrough(event)) return null;
  const id = clientOf(event);
  const refreshes = isRefresh(event);
  const known = clients.find(([pattern]) => pattern.test(id));
  if (known === undefined) return { client: 'unknown', words: 'a client that is not known', refreshes };
  return { client: known[1], words: known[2], refreshes };
}

/** Empty where no client is named by an ARN of the sign-in. */
function clientOf(event: RootEvent): string {
  return clientArn.exec(fieldOf(event, 'client_id', 'clientId') ?? '')?.[1] ?? '';
}

function isRefresh(event: RootEvent): boolean {
  const grantType = fieldOf(event, 'grant_type', 'grantType') ?? event.signIn?.grantType;
  return event.eventName === secondLeg && grantType === 'refresh_token';
}

/** The first text among the parameters under one of these names. */
function fieldOf({ request }: RootEvent, ...names: readonly string[]): string | undefined {
  return names.flatMap((name) => places.flatMap((place) => textsAt(request, `${place}${name}`)))[0];
}
