import { AccountClient, GetAlternateContactCommand, ResourceNotFoundException } from '@aws-sdk/client-account';
import { mockClient } from 'aws-sdk-client-mock';
import { securityContactSet } from '../../../lambda/observe/security-contact';
import { anAsk, awsError } from '../../support/asking';

const account = mockClient(AccountClient);

beforeEach(() => {
  account.reset();
  account.on(GetAlternateContactCommand).resolves({ AlternateContact: { Name: 'Kim', PhoneNumber: '+1 555 0100' } });
});

const asked = () => securityContactSet(new AccountClient({}), anAsk());

it('is set when AWS knows one, and neither name nor number is kept', async () => {
  const fact = await asked();

  expect(fact).toMatchObject({ known: true, value: true, observation: { call: 'account:GetAlternateContact' } });
  expect(JSON.stringify(fact)).not.toMatch(/Kim|0100/);
  expect(account.commandCalls(GetAlternateContactCommand)[0]?.args[0].input).toEqual({
    AlternateContactType: 'SECURITY',
  });
});

it('is not set when AWS finds none: an answer, although it comes as an error', async () => {
  account
    .on(GetAlternateContactCommand)
    .rejects(new ResourceNotFoundException({ message: '', $metadata: { requestId: 'r-1' } }));

  expect(await asked()).toMatchObject({ known: true, value: false, observation: { requestId: 'r-1' } });
});

it('is unknown when AWS refuses', async () => {
  account.on(GetAlternateContactCommand).rejects(awsError('AccessDeniedException'));

  expect(await asked()).toMatchObject({ known: false, cause: 'denied' });
});
