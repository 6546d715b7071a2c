import type { DeviceHolder } from '../../../lambda/domain/mfa-proof';
import { plainText } from '../../../lambda/domain/plain-text';
import { Failure } from '../../terminal/failure';
import { oneLine } from '../planned-use/one-line';
import { secretIn } from './secret-in';

/** Root has at most eight devices, and several people may hold one. */
export const mostHolders = 24;
const longestRole = 120;
/** As long as AWS lets a serial number be. */
const longestDevice = 256;

/** For whoever typed the name of a device and was told that it looks like a secret. */
export const longNames =
  'Where AWS has added letters of its own to that name, leave them out, or give the whole ARN of the device.';

export const exampleHolder = 'finance lead: YubiKey in the safe';

export interface TypedReview {
  /** None: nothing is to be recorded. */
  readonly holders: readonly DeviceHolder[];
  readonly note: string | null;
}

/** @throws Failure naming what was typed and how it is to be given */
export function typedReview({ holder = [], note }: { holder?: readonly string[]; note?: string }): TypedReview {
  if (holder.length > mostHolders)
    throw new Failure(`--holder was given ${String(holder.length)} times; at most ${String(mostHolders)} are kept.`);
  if (holder.length === 0 && note !== undefined)
    throw new Failure('--note is kept only with a review. Say who holds the devices too: --holder "ROLE: DEVICE".');
  return { holders: holder.map(holderFrom), note: note === undefined ? null : oneLine('--note', note, 400) };
}

function holderFrom(text: string, index: number): DeviceHolder {
  const holder = deviceHolder(text);
  if (holder !== null && isInWords(holder.role)) return holder;
  // What was typed may be a secret: it is not repeated.
  throw new Failure(
    `--holder ${String(index + 1)} ${holder === null ? 'is not a role, a colon and a device' : noRole}. Give it as --holder "${exampleHolder}".`,
  );
}

/** To go on after what was typed. */
export const noRole = 'has no role before the colon, which is what a person is, in words';

/** What has no letter is neither a role nor a sentence. */
export function isInWords(text: string): boolean {
  return /\p{L}/u.test(text);
}

/** `ROLE: DEVICE`; null when it is something else. */
export function deviceHolder(text: string): DeviceHolder | null {
  const colon = text.indexOf(':');
  const role = plainText(text.slice(0, Math.max(colon, 0)), longestRole);
  const device = plainText(text.slice(colon + 1), longestDevice);
  return role === '' || device === '' ? null : { role, device };
}

/**
 * What is recorded is read by many.
 * @param names what devices are called by AWS: the name of a security key ends in letters like those of a secret
 * @throws Failure that does not repeat what looks like a secret
 */
export function refuseSecrets({ holders, note }: TypedReview, names: readonly string[]): void {
  const typed = holders.map(({ role, device }, index) => [`--holder ${String(index + 1)}`, `${role}: ${device}`]);
  const texts = note === null ? typed : [...typed, ['--note', note]];
  for (const [option = '', text = ''] of texts) {
    const found = secretBeside(names, text);
    if (found !== null)
      throw new Failure(
        `${option} looks as if it held ${found}. Nothing was recorded, because a review is evidence that many read: give the role of the person and what the device is called. ${longNames}`,
      );
  }
}

/** As AWS names a device; that is no secret, whatever letters it ends in. */
const deviceArn = /(?<!\S)arn:aws[\w-]*:iam::\d{12}:(?:mfa|u2f)\/[\w+=,.@/-]+(?!\S)/g;

/** What else than these names and the ARNs of devices seems to be a secret, for a sentence; null for nothing. */
export function secretBeside(names: readonly string[], text: string): string | null {
  const odd = names.filter((name) => secretIn(name) !== null);
  return secretIn(odd.reduce(withoutName, text.replaceAll(deviceArn, ' ')));
}

/** Only where it stands alone: taken out of the middle of a secret, it would hide that. */
function withoutName(text: string, name: string): string {
  const literally = name.replaceAll(/\W/g, String.raw`\$&`);
  return text.replaceAll(new RegExp(`(?<![A-Za-z0-9])${literally}(?![A-Za-z0-9])`, 'g'), ' ');
}
