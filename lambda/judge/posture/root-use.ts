import type { ReportedKey, RootCredentialReport } from '../../domain/root-posture';
import { dayOf } from './day';

/** One of root's credentials and the last time somebody used it. */
interface RootUse {
  /** `password used on 19 Nov 2026`, `key used on 12 Jun 2024 (s3, eu-west-1)`. */
  readonly words: string;
  /** ISO 8601. */
  readonly at: string;
}

/** Every credential's own last use, newest first. None hides another: a key used today counts although the password was not. */
export function rootUses({ passwordLastUsedAt, keys }: RootCredentialReport): readonly RootUse[] {
  const password =
    passwordLastUsedAt === null
      ? []
      : [{ words: `password used on ${dayOf(passwordLastUsedAt)}`, at: passwordLastUsedAt }];
  const byKeys = keys.flatMap((key) =>
    key.lastUsedAt === null ? [] : [{ words: `key used on ${dayAndPlace(key.lastUsedAt, key)}`, at: key.lastUsedAt }],
  );
  return [...password, ...byKeys].sort((left, right) => Date.parse(right.at) - Date.parse(left.at));
}

/** `12 Jun 2024 (s3, eu-west-1)` */
export function dayAndPlace(at: string, { lastUsedService, lastUsedRegion }: ReportedKey): string {
  const place = [lastUsedService, lastUsedRegion].filter((word) => word !== null).join(', ');
  return place === '' ? dayOf(at) : `${dayOf(at)} (${place})`;
}
