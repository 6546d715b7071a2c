import { actorInWords } from '../../../../lambda/announce/words/actor-in-words';
import { payments } from '../../../support/incidents';

it.each([
  ['root', 'root-user', 'arn:aws:iam::111122223333:root'],
  ['root', 'root-user', null],
  ['root of account 444455556666', 'root-user', 'arn:aws:iam::444455556666:root'],
  ['a root session', 'root-session', 'arn:aws:iam::444455556666:root'],
  ['role OrganizationAdmin', 'other-principal', 'arn:aws:sts::111122223333:assumed-role/OrganizationAdmin/bob'],
  ['role Admin of account 444455556666', 'other-principal', 'arn:aws:sts::444455556666:assumed-role/Admin/bob'],
  ['user ana', 'other-principal', 'arn:aws:iam::111122223333:user/people/ana'],
  ['federated user build', 'other-principal', 'arn:aws:sts::111122223333:federated-user/build'],
  ['another user or role', 'other-principal', null],
  ['another user or role', 'other-principal', 'arn:aws:iam::111122223333:user/\u202e'],
  ['an AWS service', 'aws-service', null],
  ['somebody unidentified, perhaps root', 'unidentified', null],
] as const)('who acted is %s: %s %s', (words, actor, principal) => {
  expect(actorInWords({ actor, principal }, payments)).toBe(words);
});
