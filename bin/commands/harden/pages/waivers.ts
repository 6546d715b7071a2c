import type { Hardening, Skipped } from '../../../../lambda/domain/hardening';
import type { Waiver } from '../../../../lambda/domain/waiver';

/** The exceptions that the skipped steps amount to, one for each check that was seen to fail, as `cdk.json` takes them. */
export function waiversOf({ settled }: Pick<Hardening, 'settled'>): readonly Waiver[] {
  return settled.flatMap((one) =>
    one.kind === 'skipped'
      ? acceptedIn(one).map((check) => ({ check, reason: one.reason, by: one.acceptedBy, until: one.until }))
      : [],
  );
}

function acceptedIn({ checks, unseen }: Skipped): readonly string[] {
  return checks.filter((check) => !unseen.includes(check));
}
