import type { RootEvent } from '../../domain/root-event';
import { foreignAccountOf, serviceBetween } from './actor';
import type { Deed } from './detection';

/** The call for a person: `RunInstances (ec2)`, `DeleteBucket (s3) via cloudformation`. */
export function callOf(event: RootEvent): string {
  const service = viaOf(event);
  const call = `${event.eventName} (${shortName(event.eventSource)})`;
  return service === null ? call : `${call} via ${service}`;
}

/** The service that the call came through, by its short name; null when there was none. */
export function viaOf({ identity }: RootEvent): string | null {
  const service = serviceBetween(identity);
  return service === null ? null : shortName(service);
}

/** Who did it, for the beginning of a title. */
export function doerOf({ event, actor }: Deed): string {
  if (actor === 'unidentified') return 'Somebody unidentified, perhaps root,';
  if (event.identity.delegateAccountId !== null) return `Delegate (account ${event.identity.delegateAccountId})`;
  const who = actor === 'root-session' ? 'Root session' : 'Root user';
  const foreign = foreignAccountOf(event);
  return foreign === null ? who : `${who} of account ${foreign}`;
}

/** The same for a sign-in, which is always of this account's own root, if it is root's; short, for the subject of a mail. */
export function whoSignedIn({ actor }: Pick<Deed, 'actor'>): string {
  return actor === 'unidentified' ? 'Somebody, perhaps root,' : 'Root user';
}

/** A title that says of whom a sign-in was, where the record does. */
export function signInTitle({ actor }: Pick<Deed, 'actor'>, ofRoot: string, perhapsOfRoot: string): string {
  return actor === 'unidentified' ? perhapsOfRoot : ofRoot;
}

/** The error's code when it looks like one: messages may repeat what the caller wrote. */
export function errorOf({ error }: RootEvent): string {
  const code = error?.code ?? '';
  return /^[\w.:-]{1,80}$/.test(code) ? code : 'an error';
}

/** `ec2` for `ec2.amazonaws.com`; anything that is no service's name is not repeated. */
function shortName(service: string): string {
  const name = service.replace(/\.amazonaws\.com(\.cn)?$/, '');
  if (name === 'AWS Internal') return name;
  return /^[a-z0-9.-]{1,64}$/i.test(name) ? name : 'an AWS service';
}
