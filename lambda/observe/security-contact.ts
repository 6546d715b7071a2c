import { GetAlternateContactCommand, ResourceNotFoundException, type AccountClient } from '@aws-sdk/client-account';
import type { Fact } from '../domain/fact';
import type { Answer, Ask, CallOptions } from './ask';

interface Contact extends Answer {
  readonly set: boolean;
}

/** Whether the account has a security contact. Who it is stays with AWS: a name and a phone number are nothing to keep. */
export function securityContactSet(account: AccountClient, ask: Ask): Promise<Fact<boolean>> {
  return ask(
    'account:GetAlternateContact',
    (options) => contact(account, options),
    ({ set }) => set,
  );
}

/** No contact is an answer, although AWS words it as an error. */
async function contact(account: AccountClient, options: CallOptions): Promise<Contact> {
  const command = new GetAlternateContactCommand({ AlternateContactType: 'SECURITY' });
  try {
    const { AlternateContact, $metadata } = await account.send(command, options);
    return { set: AlternateContact !== undefined, $metadata };
  } catch (error) {
    if (!(error instanceof ResourceNotFoundException)) throw error;
    return { set: false, $metadata: error.$metadata };
  }
}
