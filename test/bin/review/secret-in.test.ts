import { secretIn } from '../../../bin/commands/review/secret-in';

it.each([
  ['an otpauth address', 'finance lead: otpauth://totp/x?secret=JBSW', 'an otpauth:// address'],
  ['an export of an app', 'finance lead: OTPAUTH-MIGRATION://offline?data=x', 'an otpauth:// address'],
  ['a code', 'finance lead: phone 123456', 'a six-digit code'],
  ['a code in two halves', 'finance lead: 123 456', 'a six-digit code'],
  ['an access key id', 'finance lead: AKIAIOSFODNN7EXAMPLE', 'an access key id'],
  ['a temporary key id', 'finance lead: ASIAIOSFODNN7EXAMPLE', 'an access key id'],
  ['a secret access key', 'safe: wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY', 'a key or token'],
  ['the secret of an app', 'safe: JBSWYDPEHPKPXPAB', 'a key or token'],
  ['the secret of an app with digits', 'safe: jbswy3dpehpk3pxp', 'a key or token'],
  ['the secret of an app in groups', 'safe: jbsw y3dp ehpk 3pxp', 'a key or token'],
  ['a token with a prefix', 'safe: ghp_16C7e42F292c6912E7710c838347Ae178B4a', 'a key or token'],
  ['letters longer than any word', `safe: ${'abcdefgh'.repeat(4)}`, 'a key or token'],
  ['a PIN', 'finance lead: YubiKey, PIN: 4711', 'a PIN'],
  ['a PIN without a colon', 'finance lead: YubiKey, pin is 47ab', 'a PIN'],
  ['a password', 'finance lead: password hunter2', 'a password'],
  ['a password in a sentence', 'the password is Correct-Horse7!', 'a password'],
  ['a password of one word', 'finance lead: YubiKey, password: sunshine', 'a password'],
  ['a password that is set equal', 'finance lead: phone, password=sunshine', 'a password'],
  ['a password with signs', 'finance lead: password p@ss!word', 'a password'],
  ['a passphrase', 'safe: Passphrase: "correct horse battery staple"', 'a passphrase'],
  ['a passcode', 'safe: passcode 481516', 'a six-digit code'],
  ['a longer passcode', 'safe: passcode 4815162342', 'a passcode'],
  ['a recovery code', 'safe: recovery code ABCD-1234', 'a code'],
  ['a secret', 'safe: the secret was swordfish', 'a secret'],
])('finds %s', (_, text, sign) => {
  expect(secretIn(text)).toContain(sign);
});

it.each([
  ['finance lead: YubiKey in the safe'],
  ['head of platform: blue YubiKey 5C, serial 12345678'],
  ['keeper of the password, not of the device: phone, since 2026-11-25'],
  ['keeper of the password envelope: YubiKey 5C'],
  ['keeper of the password: phone, in the office'],
  ['finance lead: password: in the safe of finance'],
  ['finance lead: YubiKey, the password is with the board'],
  ['password keeper: hardware token in room 2045'],
  ['finance lead: phone; the passcode is known to nobody else'],
  ['secret service liaison: passkey'],
  ['code reviewer: security key, pin protected'],
  ['team lead from east: security-key-in-the-safe-of-the-office-2026'],
  ['on-call: hardware token GAHT12345678 in room 2045'],
  ['Leiterin der Organisationsentwicklung: Schlüssel im Tresor'],
])('leaves alone: %s', (text) => {
  expect(secretIn(text)).toBeNull();
});
