import { refuseSecrets, typedReview } from '../../../bin/commands/review/holders';

const keyName = 'blue-FOQVQ5QZ3KL2JXAHXB3QKLMNOP';

describe('what was typed', () => {
  it.each([
    [
      'a role and a device',
      'finance lead: YubiKey in the safe',
      { role: 'finance lead', device: 'YubiKey in the safe' },
    ],
    ['only the first colon divides', 'cfo: key: blue', { role: 'cfo', device: 'key: blue' }],
    ['one clean line', 'cfo\u202e :  blue\nkey ', { role: 'cfo', device: 'blue key' }],
  ])('becomes a holder: %s', (_, text, holder) => {
    expect(typedReview({ holder: [text] })).toEqual({ holders: [holder], note: null });
  });

  it('is nothing to record without a holder', () => {
    expect(typedReview({})).toEqual({ holders: [], note: null });
  });

  it.each([
    ['no device', { holder: ['cfo: key', 'cto'] }, '--holder 2 is not a role, a colon and a device.'],
    ['an empty role', { holder: [' : key'] }, '--holder 1 is not a role, a colon and a device.'],
    ['an empty device', { holder: ['cfo:'] }, '--holder 1 is not a role, a colon and a device.'],
    ['a role without a letter', { holder: ['2: key'] }, '--holder 1 has no role before the colon'],
    ['too many', { holder: Array<string>(25).fill('cfo: key') }, '--holder was given 25 times; at most 24 are kept.'],
    ['a note alone', { note: 'seen' }, '--note is kept only with a review.'],
    ['an empty note', { holder: ['cfo: key'], note: ' ' }, '--note is missing or empty.'],
  ])('is refused in a sentence: %s', (_, typed, sentence) => {
    expect(() => typedReview(typed)).toThrow(sentence);
  });
});

describe('what looks like a secret', () => {
  it.each([
    ['a holder', { holder: ['cfo: key', 'cto: 123456'] }, '--holder 2 looks as if it held a six-digit code.'],
    ['the note', { holder: ['cfo: key'], note: 'code 123456' }, '--note looks as if it held a six-digit code.'],
    ['the name of a device that AWS does not name', { holder: [`cfo: ${keyName}`] }, '--holder 1 looks as if it held'],
  ])('is refused in %s, and not repeated', (_, typed, sentence) => {
    const refuse = (): void => {
      refuseSecrets(typedReview(typed), []);
    };

    expect(refuse).toThrow(sentence);
    expect(refuse).not.toThrow(/123456|FOQVQ/);
  });

  it.each([
    ['the ARN of a device', `cfo: arn:aws:iam::111122223333:u2f/root-account/${keyName}`, []],
    ['a name that AWS gives, at the end of a sentence', `cfo: ${keyName}, in the safe`, [keyName]],
  ])('is no secret when it is %s', (_, holder, names) => {
    expect(() => {
      refuseSecrets(typedReview({ holder: [holder] }), names);
    }).not.toThrow();
  });

  it.each([
    ['holds the name of a device', 'cfo: A1B2123456C3D4E5', ['123456']],
    ['holds the harmless name of a device', 'cfo: jbswy3dpehpk3pxp', ['y3d', '']],
    ['stands beside the name of a device', `cfo: ${keyName} 123456`, [keyName]],
    ['stands beside an ARN', 'cfo: arn:aws:iam::111122223333:mfa/phone 123456', []],
    ['looks like an ARN of something else', `cfo: arn:aws:iam::111122223333:user/${keyName}`, []],
  ])('stays one when it %s', (_, holder, names) => {
    expect(() => {
      refuseSecrets(typedReview({ holder: [holder] }), names);
    }).toThrow('--holder 1 looks as if it held');
  });

  it('is no secret when it is what AWS calls the device', () => {
    const serial = `arn:aws:iam::111122223333:u2f/root-account/${keyName}`;

    expect(() => {
      refuseSecrets(typedReview({ holder: [`cfo: ${keyName}`, `cto: ${serial}`] }), [serial, keyName]);
    }).not.toThrow();
  });
});
