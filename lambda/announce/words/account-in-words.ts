import { plainText } from '../../domain/plain-text';

export interface NamedAccount {
  readonly id: string | null;
  readonly name: string | null;
}

/** `payments (111122223333)`; `account 111122223333` when AWS does not tell its name. */
export function accountInWords({ id, name }: NamedAccount): string {
  const shown = plainText(name ?? '', 50).trim();
  if (id === null) return 'an account that is not named';
  return shown === '' ? `account ${id}` : `${shown} (${id})`;
}
