import { isAccountId, type AccountId } from './account-id';

/** The account of an ARN, `arn:aws:iam::444455556666:root`; null for what names none. */
export function accountOfArn(arn: string | null): AccountId | null {
  const account = arn?.split(':')[4] ?? null;
  return isAccountId(account) ? account : null;
}
