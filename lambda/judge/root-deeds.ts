import { globalRegionOf, waysToRoot, whyNoRootConsole } from '../domain/partition';

/** Something that only root does about itself, told for each way in that root may have. */
export interface RootDeed {
  /** Where root signs in to the console: sentences, the first of them with the exact place. */
  readonly atConsole: string;
  /** Where root has access keys only: sentences with the calls, to be made in this region; null when no call does it. */
  readonly withKey: ((region: string) => string) | null;
}

/** How it is done in this partition: at the console, with a key of root, or by AWS Support alone. */
export function howAsRoot({ atConsole, withKey }: RootDeed, partition: string): string {
  const noConsole = whyNoRootConsole(partition);
  if (noConsole === null) return atConsole;
  const region = waysToRoot(partition) === 'keys' ? globalRegionOf(partition) : null;
  const reason = `${noConsole.charAt(0).toUpperCase()}${noConsole.slice(1)}`;
  if (region === null || withKey === null) return `${reason}: ask AWS Support.`;
  return `${reason}. ${withKey(region)} ${whenNobodyHoldsOne}`;
}

export const whenNobodyHoldsOne = 'When nobody holds such a key: ask AWS Support for one.';

/** The calls that end a root key. One that is inactive opens nothing any more, not even its own deletion. */
export function callsToEndKey(region: string): Readonly<Record<'deactivate' | 'remove', string>> {
  return {
    deactivate: `aws iam update-access-key --access-key-id KEY_ID --status Inactive --region ${region}`,
    remove: `aws iam delete-access-key --access-key-id KEY_ID --region ${region}`,
  };
}

/** A deed for which root has to be at the console. */
export function onlyAtConsole(atConsole: string): RootDeed {
  return { atConsole, withKey: null };
}

export const endRootKey: RootDeed = {
  atConsole: 'Sign in as root, Security credentials, Access keys: deactivate the key, then delete it.',
  withKey: endKey,
};

function endKey(region: string): string {
  const { deactivate, remove } = callsToEndKey(region);
  return `With the key itself: ${remove}. To switch it off only: ${deactivate}; its deletion then takes another root key.`;
}

/** @param atConsole see {@link RootDeed} */
export function deleteCertificate(atConsole: string): RootDeed {
  return {
    atConsole,
    withKey: (region) =>
      `With a root key: aws iam list-signing-certificates --region ${region}, then aws iam delete-signing-certificate --certificate-id CERTIFICATE_ID --region ${region}.`,
  };
}
