import type { Hardening } from '../../../../lambda/domain/hardening';
import type { Waiver } from '../../../../lambda/domain/waiver';

/** The exceptions that the skipped steps amount to, one for each check, as `cdk.json` takes them. */
export function waiversOf({ settled }: Pick<Hardening, 'settled'>): readonly Waiver[] {
  return settled.flatMap((one) =>
    one.kind === 'skipped'
      ? one.checks.map((check) => ({ check, reason: one.reason, by: one.acceptedBy, until: one.until }))
      : [],
  );
}
