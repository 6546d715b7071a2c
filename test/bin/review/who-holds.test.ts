import { heldByOneRole, noneOfThem, unheldOf } from '../../../bin/commands/review/who-holds';
import { mfaDevice } from '../../../lambda/domain/mfa-device';

const key = (name: string) => mfaDevice(`arn:aws:iam::111122223333:u2f/root-account/${name}`);
const shown = [key('safe-1-7XNL'), key('safe-2-9QRS'), mfaDevice('arn:aws:iam::111122223333:mfa/phone')];
const all = { shown, complete: true };
const holds = (...devices: readonly string[]) => devices.map((device) => ({ role: 'finance lead', device }));
const noneShown = { shown: [], complete: true };

it.each([
  ['its name', 'safe-1-7XNL', ['safe-2-9QRS', 'phone']],
  ['its ARN', 'arn:aws:iam::111122223333:u2f/root-account/safe-2-9QRS', ['safe-1-7XNL', 'phone']],
  ['its name without what AWS adds to it', 'safe-2', ['safe-1-7XNL', 'phone']],
  ['its name within other words', 'the "phone", in the safe', ['safe-1-7XNL', 'safe-2-9QRS']],
  ['the names of two', 'safe-1-7XNL and phone', ['safe-2-9QRS']],
])('a device that AWS shows is held when it is called by %s', (_, device, others) => {
  expect(noneOfThem({ role: 'cfo', device }, all)).toBeNull();
  expect(unheldOf(holds(device), all)).toEqual(others);
});

it.each([
  ['has no such name', 'YubiKey'],
  ['is called by the beginning of a word that is longer', 'saf'],
  ['is called by what begins two of them', 'safe'],
  ['is called in the middle of a word', 'smartphone'],
])('a device that %s is none of those that AWS shows', (_, device) => {
  const sentence = "names none of root's devices: AWS shows safe-1-7XNL, safe-2-9QRS, and phone";

  expect(noneOfThem({ role: 'cfo', device }, all)).toBe(sentence);
});

it.each([
  [
    'nothing is refused for its name, and nothing is missing, where there may be others',
    { shown, complete: false },
    null,
  ],
  ['nothing is refused where AWS lists no device, though MFA is on', noneShown, null],
] as const)('%s', (_, devices, wrong) => {
  expect(noneOfThem({ role: 'cfo', device: 'YubiKey' }, devices)).toBe(wrong);
  expect(unheldOf(holds('YubiKey'), devices)).toEqual([]);
});

const hidden = { shown: [], complete: false };

it.each([
  ['all that AWS shows', holds('safe-1', 'safe-2', 'phone'), all],
  ['all that were named', holds('safe-1', 'safe-2'), hidden],
  ['all, in other letters', [...holds('safe-1'), { role: 'Finance Lead', device: 'safe-2' }], hidden],
])('a caution is given when one role holds %s', (_, holders, devices) => {
  expect(heldByOneRole(holders, devices)).toContain('One role holds all devices');
});

it.each([
  ['some are held by nobody', holds('safe-1', 'safe-2'), all],
  ['there is only one', holds('phone'), { shown: shown.slice(2), complete: true }],
  ['the same one was named twice', holds('phone', 'Phone'), hidden],
  ['another one holds one of them', [...holds('safe-1'), { role: 'cto', device: 'safe-2' }], hidden],
])('no caution is given when %s', (_, holders, devices) => {
  expect(heldByOneRole(holders, devices)).toBeNull();
});
