import { AccountClient, ListRegionsCommand } from '@aws-sdk/client-account';
import { mockClient } from 'aws-sdk-client-mock';
import { AccountRegions } from '../../../lambda/observe/account-regions';
import { anAsk, awsError } from '../../support/asking';

const account = mockClient(AccountClient);
const list = () => new AccountRegions(new AccountClient({}), anAsk()).list();

beforeEach(() => {
  account.reset();
});

describe('the enabled regions', () => {
  it('are those that AWS names, on every page, switched on by default or by somebody', async () => {
    account
      .on(ListRegionsCommand, { NextToken: undefined })
      .resolves({ Regions: [{ RegionName: 'us-east-1' }, {}], NextToken: 'more' })
      .on(ListRegionsCommand, { NextToken: 'more' })
      .resolves({ Regions: [{ RegionName: 'ap-east-1' }] });

    expect(await list()).toMatchObject({ known: true, value: ['us-east-1', 'ap-east-1'] });
    expect(account.commandCalls(ListRegionsCommand)[0]?.args[0].input).toMatchObject({
      RegionOptStatusContains: ['ENABLED', 'ENABLED_BY_DEFAULT'],
    });
  });

  it.each([
    [
      'denied',
      'without permission',
      () => account.on(ListRegionsCommand).rejects(awsError('AccessDeniedException', 403)),
    ],
    [
      'failed',
      'when the call breaks',
      () => account.on(ListRegionsCommand).rejects(awsError('InternalServerException', 500)),
    ],
    ['failed', 'when no region is named', () => account.on(ListRegionsCommand).resolves({ Regions: [] })],
  ])('are not known (%s) %s', async (cause, _, answer) => {
    answer();

    expect(await list()).toMatchObject({
      known: false,
      cause,
      reason: expect.stringContaining('account:ListRegions') as string,
    });
  });
});
