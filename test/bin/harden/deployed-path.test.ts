import { parseAccountId } from '../../../lambda/domain/account-id';
import { DynamoMfaProofs } from '../../../lambda/record/dynamo/dynamo-mfa-proofs';
import { buildCommand } from '../../support/command';
import { ourOutputs } from '../../support/deployed-stand-in';
import { Sitting } from '../../support/sitting';
import { startStandIn, type StandIn } from '../../support/stand-in/stand-in';

let aws: StandIn;

beforeAll(buildCommand, 60_000);

beforeEach(async () => {
  aws = await startStandIn({
    caller: 'root',
    stackOutputs: ourOutputs,
    subscriptions: [{ endpoint: 'security@example.com' }],
  });
});

afterEach(() => aws.close());

const sitting = (...words: readonly string[]): Sitting => new Sitting(['harden', ...words], aws.variables);
const published = (): number => aws.calls.filter(({ operation }) => operation === 'Publish').length;

/** As far as the test login: all before it is in order. */
async function atTheTestLogin(): Promise<Sitting> {
  const person = sitting('--plain');
  await person.sees('Step 4 of 8: ');
  await person.sees('Who holds the spare device');
  person.types('the finance lead');
  await person.says('Yes', 'in different hands?');
  await person.sees('Who holds the password?');
  person.types('the head of platform');
  await person.says('Yes', 'Is the e-mail address of the account one of the company');
  await person.says('Yes', 'Is the phone number of the account one of the company');
  await person.sees('Step 5 of 8: ');
  await person.sees('Rootwatch is deployed here');
  await person.sees('Number:');
  return person;
}

describe('where Rootwatch is deployed', () => {
  it('people are told of the window, the proof is what the activity function kept, and only its own is written', async () => {
    const person = await atTheTestLogin();
    person.chooses('Announce an hour');
    await person.sees('Announced: window ');
    await person.sees('Number:');

    expect(published()).toBeGreaterThanOrEqual(2);

    const proofs = new DynamoMfaProofs(aws.table.client, 'findings', () => new Date());
    const device = 'arn:aws:iam::111122223333:u2f/root-account/blue-ABC';
    const accountId = parseAccountId('111122223333');
    await proofs.keepProof({ accountId, at: new Date().toISOString(), device, sourceIp: null, eventId: 'sign-in' });
    person.chooses('Look now');
    await person.sees('Proven: Root was seen to sign in with MFA.');
    const before = published();

    expect(await person.isInterrupted()).toBe(1);
    expect(published()).toBeGreaterThan(before);
    expect(person.printed).toContain('kept in the table of the deployment Rootwatch');
    expect([...aws.table.items.keys()].some((key) => key.startsWith('hardening\nrun/111122223333/'))).toBe(true);
    expect(aws.operations).not.toContain('cloudtrail:LookupEvents');
    expect(
      aws.operations.filter((operation) => !/^\w+:(Get|List|Describe|GenerateCredentialReport$)/.test(operation)),
    ).toEqual(['dynamodb:PutItem', 'dynamodb:Query', 'dynamodb:UpdateItem', 'sns:Publish']);
  }, 60_000);

  it('no window is announced when nobody would hear of it', async () => {
    aws.change({ subscriptions: [{ endpoint: 'security@example.com', state: 'pending' }] });
    const person = await atTheTestLogin();
    person.chooses('Announce an hour');
    await person.sees('No window is announced: Nobody has confirmed to receive alerts');

    expect(published()).toBe(0);
    expect(await person.isInterrupted()).toBe(1);
  }, 60_000);
});
