import fc from 'fast-check';
import { targetsOf } from '../../../../lambda/judge/activity/targets';
import { aRootRecord, eventOf } from '../../../support/cloudtrail';
import { hostileText } from '../../../support/hostile-findings';

const targetsIn = (requestParameters: unknown) => targetsOf(eventOf(aRootRecord({ requestParameters })));

describe('what a call is about', () => {
  it.each([
    ['a user', { userName: 'alice' }, [{ field: 'userName', value: 'alice' }]],
    [
      'a user and a policy, in the order of how much they tell',
      { policyArn: 'arn:aws:iam::aws:policy/ReadOnlyAccess', userName: 'alice' },
      [
        { field: 'userName', value: 'alice' },
        { field: 'policyArn', value: 'arn:aws:iam::aws:policy/ReadOnlyAccess' },
      ],
    ],
    [
      'instances in a list',
      { instancesSet: { items: [{ instanceId: 'i-1' }, { instanceId: 'i-2' }] } },
      [
        { field: 'instanceId', value: 'i-1' },
        { field: 'instanceId', value: 'i-2' },
      ],
    ],
    ['names in a list', { name: ['a', 'b'] }, ['a', 'b'].map((value) => ({ field: 'name', value }))],
    ['nothing without parameters', null, []],
    ['nothing in parameters that name nothing', { instanceType: 't4g.micro', description: 'IF NOBODY KNOWS' }, []],
    ['nothing in an empty name', { userName: '', bucketName: ' \u202e\n' }, []],
    [
      'nothing in what is no text',
      { userName: 7, roleName: { name: 'x' }, groupName: null, bucketName: [[['x']]] },
      [],
    ],
    ['nothing in a list that is none', { instancesSet: 'i-1' }, []],
    [
      'a cleaned name, not what it pretends to be',
      { userName: 'ali\u202ece\u0000\r\nIF NOBODY KNOWS' },
      [{ field: 'userName', value: 'alice IF NOBODY KNOWS' }],
    ],
  ])('is %s', (_, request, targets) => {
    expect(targetsIn(request)).toEqual(targets);
  });

  it('is told up to a bound', () => {
    const items = Array.from({ length: 500 }, (_, index) => ({ instanceId: `i-${index}` }));

    expect(targetsIn({ instancesSet: { items } })).toHaveLength(20);
    expect(targetsIn({ userName: 'x'.repeat(5000) })[0]?.value).toMatch(/^x{199}…$/);
  });

  it('is found however deeply a caller nests, without failing', () => {
    const nested: unknown = JSON.parse(`${'['.repeat(50_000)}"x"${']'.repeat(50_000)}`);

    expect(targetsIn({ userName: nested, name: 'trail' })).toEqual([{ field: 'name', value: 'trail' }]);
  });

  it('holds nothing invisible, whatever a caller wrote', () => {
    fc.assert(
      fc.property(hostileText, (userName) => {
        expect(
          targetsIn({ userName })
            .map(({ value }) => value)
            .join(''),
        ).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}]/u);
      }),
    );
  });
});
