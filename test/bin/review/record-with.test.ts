import { recordWith } from '../../../bin/commands/review/record-with';

it.each([
  [
    'every device that is shown',
    {},
    ['phone', 'blue-ABC'],
    "npx rootwatch review --holder 'ROLE: phone' --holder 'ROLE: blue-ABC'",
  ],
  ['no device that is shown', {}, [], "npx rootwatch review --holder 'ROLE: DEVICE'"],
  [
    'another place',
    { profile: 'pay ments', region: 'eu-west-1', stackName: 'Watch' },
    ['phone'],
    "npx rootwatch review --profile 'pay ments' --region eu-west-1 --stack-name Watch --holder 'ROLE: phone'",
  ],
  [
    'another store',
    { store: "/srv/kim's/store.db" },
    ['phone'],
    String.raw`npx rootwatch review --store '/srv/kim'\''s/store.db' --holder 'ROLE: phone'`,
  ],
  ['a name that a shell would run', {}, ["x'; rm -r '"], "npx rootwatch review --holder 'ROLE: DEVICE'"],
] as const)('names %s', (_, where, names, command) => {
  expect(recordWith({ stackName: 'Rootwatch', ...where }, names)).toBe(command);
});
