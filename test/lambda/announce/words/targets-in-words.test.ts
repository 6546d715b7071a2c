import fc from 'fast-check';
import { deviceInWords, targetsInWords } from '../../../../lambda/announce/words/targets-in-words';
import { targetFields } from '../../../../lambda/judge/activity/targets';
import { hostileText } from '../../../support/hostile-findings';

const users = (...names: string[]) => names.map((value) => ({ field: 'userName', value }));

describe('what a call was about, in words', () => {
  it.each([
    ['nothing', [], null],
    ['a user', users('alice'), 'user alice'],
    ["root in AWS's own words", users('AWS ROOT USER'), 'root itself'],
    [
      'a user and a policy',
      [...users('alice'), { field: 'policyArn', value: 'arn:aws:iam::aws:policy/ReadOnlyAccess' }],
      'user alice, policy arn:aws:iam::aws:policy/ReadOnlyAccess',
    ],
    ['a mere name', [{ field: 'name', value: 'management-events' }], 'management-events'],
    ['a field that a later version tells', [{ field: 'meshName', value: 'blue' }], 'meshName blue'],
    ['a field that every object has', [{ field: 'constructor', value: 'blue' }], 'constructor blue'],
    ['as many as a line takes', users('a', 'b', 'c', 'd'), 'user a, user b, user c, user d'],
    ['more than that', users('a', 'b', 'c', 'd', 'e'), 'user a, user b, user c, user d and more'],
    ['a device alone, which is told under its own label', [{ field: 'serialNumber', value: 'GAHT12345678' }], null],
    ['a name that would read like two', users('alice, user bob'), 'user "alice, user bob"'],
    ['a name that would end its quotes', users('alice" and nobody'), `user "alice' and nobody"`],
  ])('is %s', (_, targets, words) => {
    expect(targetsInWords(targets)).toBe(words);
  });

  it.each([
    ['a virtual device', 'arn:aws:iam::111122223333:mfa/blue-key', 'blue-key'],
    ['a hardware token', 'GAHT12345678', 'GAHT12345678'],
    ['a name that is no name', 'arn:aws:iam::111122223333:mfa/blue, and all is well', '"blue, and all is well"'],
  ])('is %s', (_, value, words) => {
    expect(deviceInWords([...users('alice'), { field: 'serialNumber', value }])).toBe(words);
  });

  it('is no device when the call names none', () => {
    expect(deviceInWords(users('alice'))).toBeNull();
  });

  it.each(targetFields.map((path) => path.split('.').at(-1) ?? ''))('has a word for %s', (field) => {
    expect(targetsInWords([{ field, value: 'x' }]) ?? '').not.toContain(field);
  });

  it('cannot be made to read like more than it is, whatever a caller wrote', () => {
    fc.assert(
      fc.property(hostileText, (value) => {
        const words = targetsInWords(users(value)) ?? '';

        expect(words).toMatch(/^user ([\w+=.@:/-]+|"[^"\n]*"|root itself)$/);
        expect(words).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}]/u);
      }),
    );
  });
});
