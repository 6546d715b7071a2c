import { objectsOf } from '../../../../lambda/judge/incident/objects';
import { iam } from '../../../support/root-calls';
import { aRootRecord, eventOf } from '../../../support/cloudtrail';
import { findingOf } from '../../../support/activity-finding';

const objectsIn = (name: string, request: object | null, response: object | null = null) =>
  objectsOf(findingOf(eventOf(aRootRecord({ ...iam(name, { ...request }), responseElements: response }))));
const groups = (...names: readonly string[]) => ({ name: names });
const asTargets = (...names: readonly string[]) => names.map((value) => ({ field: 'name', value }));
const newKey = { accessKey: { accessKeyId: 'AKIAEXAMPLEEXAMPLE01', userName: 'alice' } };

describe('what an event of an incident keeps of what the deed was about', () => {
  it.each([
    ['nothing where the call names nothing', 'GetAccountSummary', null, null, []],
    [
      'the user and the policy',
      'AttachUserPolicy',
      { userName: 'alice', policyArn: 'arn:aws:iam::aws:policy/AdministratorAccess' },
      null,
      [
        { field: 'userName', value: 'alice' },
        { field: 'policyArn', value: 'arn:aws:iam::aws:policy/AdministratorAccess' },
      ],
    ],
    [
      'the key that was made',
      'CreateAccessKey',
      { userName: 'alice' },
      newKey,
      [
        { field: 'userName', value: 'alice' },
        { field: 'accessKeyId', value: 'AKIAEXAMPLEEXAMPLE01' },
      ],
    ],
    ['of many the first', 'TagUser', groups('a', 'b', 'c', 'd', 'e', 'f'), null, asTargets('a', 'b', 'c', 'd', 'e')],
    [
      'the key that was made beside many names',
      'CreateAccessKey',
      groups('a', 'b', 'c', 'd', 'e', 'f'),
      newKey,
      [...asTargets('a', 'b', 'c', 'd'), { field: 'accessKeyId', value: 'AKIAEXAMPLEEXAMPLE01' }],
    ],
    [
      'a name without what cannot be seen, and shortened',
      'CreateUser',
      { userName: `\u202e${'x'.repeat(1_000)}` },
      null,
      [{ field: 'userName', value: `${'x'.repeat(119)}…` }],
    ],
  ])('is %s', (_, name, request, response, kept) => {
    expect(objectsIn(name, request, response)).toEqual(kept);
  });
});
