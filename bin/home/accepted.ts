import type { AccountId } from '../../lambda/domain/account-id';
import { known, notKnown, type Fact } from '../../lambda/domain/fact';
import type { Waiver } from '../../lambda/domain/waiver';
import { checks } from '../../lambda/judge/posture/catalogue';
import type { CheckStates } from '../../lambda/record/check-states.port';
import { plainText } from '../../lambda/domain/plain-text';

/** The exceptions under which the last review saw checks fail: what watches counts, not a file on this machine. Never rejects. */
export async function acceptedWaivers(
  account: AccountId,
  states: Pick<CheckStates, 'of'>,
): Promise<Fact<readonly Waiver[]>> {
  try {
    const ids = checks.map(({ id }) => id);
    const judged = await states.of(account, ids);
    return known(judged.flatMap(({ waiver }) => waiver ?? []));
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    return notKnown('failed', `what the last review saw could not be read: ${said}`);
  }
}

/** `waived until 2027-03-01 by the platform team: the key moves to a role in spring` */
export function waivedInWords({ reason, by, until }: Waiver): string {
  return `waived until ${plainText(until, 10)} by ${plainText(by, 100)}: ${plainText(reason, 200)}`;
}

/** Why it is not known which exceptions count; nothing when it is. @param why as {@link acceptedWaivers} tells it */
export function waiversUnknownInWords(why: string | null): readonly string[] {
  return why === null ? [] : [`Not known: which exceptions are accepted. Why: ${plainText(why, 300)}`];
}
