declare const accountIdBrand: unique symbol;

/** Twelve digits. Made only by {@link parseAccountId} and {@link isAccountId}. */
export type AccountId = string & { readonly [accountIdBrand]: true };

export function isAccountId(value: unknown): value is AccountId {
  return typeof value === 'string' && /^\d{12}$/.test(value);
}

/** @throws Error naming the text when it is not a 12-digit account id. */
export function parseAccountId(text: string): AccountId {
  if (!isAccountId(text)) throw new Error(`An AWS account id has exactly 12 digits, got '${text}'.`);
  return text;
}
