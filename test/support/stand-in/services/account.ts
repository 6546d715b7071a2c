import { asked, type Operations } from '../desk';
import { Refusal } from '../refusal';

export const account: Operations = {
  GetAccountInformation: ({ state }) => ({
    AccountId: state.accountId,
    AccountName: state.accountName,
    AccountCreatedDate: new Date('2019-05-05T09:00:00Z'),
  }),
  GetAlternateContact: ({ state }, call) => {
    const type = asked(call, 'AlternateContactType');
    if (type !== 'SECURITY' || !state.securityContact)
      throw new Refusal('ResourceNotFoundException', 'No contact of the inputted alternate contact type found.', 404);
    const person = { Name: 'Kim', Title: 'Security', EmailAddress: 'security@example.com', PhoneNumber: '+1 555 0100' };
    return { AlternateContact: { AlternateContactType: type, ...person } };
  },
  ListRegions: ({ state: { regions } }) => ({
    Regions: regions.map((RegionName) => ({ RegionName, RegionOptStatus: 'ENABLED_BY_DEFAULT' })),
  }),
};
