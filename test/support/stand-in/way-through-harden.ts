import { steps } from '../../../bin/commands/harden/steps';
import type { Change } from './state';

/** Something that somebody does to the account while `harden` looks at it. */
interface Deed {
  /** The id of the step that it brings on; null before the first one. */
  readonly step: string | null;
  /** For whoever reads the line. */
  readonly words: string;
  /** What the state becomes; null where root signs in, or where it is done in the command itself. */
  readonly change: Change | null;
}

const device = (name: string) => ({ serial: `arn:aws:iam::111122223333:u2f/root-account/${name}` });
const key = { id: 'AKIAEXAMPLEROOT', lastUsedAt: '2024-06-12T07:00:00Z', lastUsedRegion: 'eu-west-1' };

/** From an account with nothing done to one in which every step is proven or not needed, in the order of the steps. */
const deeds: readonly Deed[] = [
  { step: null, words: 'Before it starts: root asks, which is shown its devices', change: { caller: 'root' } },
  {
    step: 'everyday-identities',
    words: 'a permission set is assigned',
    change: { identityCenterRoles: ['AWSReservedSSO_Admin_0123456789abcdef'] },
  },
  {
    step: 'root-access-keys',
    words: 'the key is switched off',
    change: { accessKeys: [{ ...key, lastUsedService: 's3', active: false }] },
  },
  { step: 'root-access-keys', words: 'the key is deleted', change: { accessKeys: [] } },
  { step: 'root-access-keys', words: 'the certificate is deleted', change: { signingCertificates: [] } },
  {
    step: 'mfa',
    words: 'a security key is registered',
    change: { mfaEnabled: true, mfaDevices: [device('blue')] },
  },
  { step: 'spare-device', words: 'and a second one', change: { mfaDevices: [device('blue'), device('green')] } },
  { step: 'test-login', words: 'root signs in with the first one', change: null },
  { step: 'security-contact', words: 'the contact is set', change: { securityContact: true } },
  {
    step: 'review',
    words: 'choose "Record the holders" there, type: head of platform: blue, then: finance lead: green, then nothing',
    change: null,
  },
  { step: 'member-credentials', words: 'not needed, since this account belongs to no organization', change: null },
];

/** Lines to be pasted in this order into a shell, each with the step that it brings on. @param url of the stand-in */
export function wayThroughHarden(url: string): readonly string[] {
  return deeds.flatMap((deed) => [`# ${headingOf(deed)}`, ...commandOf(deed, url)]);
}

function headingOf({ step, words }: Deed): string {
  const number = steps.findIndex(({ id }) => id === step) + 1;
  return number === 0 ? words : `Step ${number}, ${steps[number - 1]?.title ?? ''}: ${words}`;
}

function commandOf({ step, change }: Deed, url: string): readonly string[] {
  if (change !== null) return [`curl -sS --fail -o /dev/null -d '${JSON.stringify(change)}' ${url}/stand-in/state`];
  return step === 'test-login' ? [`curl -sS --fail -o /dev/null -d '{}' ${url}/stand-in/sign-in`] : [];
}
