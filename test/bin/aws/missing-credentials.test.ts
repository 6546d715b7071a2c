import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { missingCredentials } from '../../../bin/aws/missing-credentials';

const folder = mkdtempSync(join(tmpdir(), 'rootwatch-profiles-'));
const variables = {
  AWS_CONFIG_FILE: join(folder, 'config'),
  AWS_SHARED_CREDENTIALS_FILE: join(folder, 'credentials'),
};
writeFileSync(variables.AWS_CONFIG_FILE, '[default]\n[profile pay]\nregion = us-east-1\n[ profile "two words" ]\n');
writeFileSync(variables.AWS_SHARED_CREDENTIALS_FILE, '[keys]\n');
afterAll(() => {
  rmSync(folder, { recursive: true });
});

function credentialsError(message = 'Could not load credentials from any providers'): Error {
  return Object.assign(new Error(message), { name: 'CredentialsProviderError' });
}

const signIn = 'Sign in with aws configure sso or aws login, or give';

it.each([
  ['nothing was given', undefined, {}, `No AWS credentials were found. ${signIn} --profile.`],
  [
    'the profile that was given does not exist',
    'prod',
    {},
    `No AWS credentials were found: there is no profile 'prod'. ${signIn} another --profile.`,
  ],
  [
    'the profile of the environment does not exist',
    undefined,
    { AWS_PROFILE: 'prod' },
    `No AWS credentials were found: there is no profile 'prod'. ${signIn} another --profile.`,
  ],
  ...['pay', 'two words', 'keys', 'default'].map(
    (profile) =>
      [
        `the profile ${profile} exists and holds none`,
        profile,
        {},
        `No AWS credentials were found in the profile '${profile}'. ${signIn} another --profile.`,
      ] as const,
  ),
] as const)('says what to do when %s', (_, profile, more, sentence) => {
  expect(missingCredentials(credentialsError(), profile, { ...variables, ...more })).toBe(sentence);
});

it('hands on what AWS says of a way that failed', () => {
  const error = credentialsError('The SSO session associated with this profile is invalid. Run aws sso login.');

  expect(missingCredentials(error, 'pay', variables)).toBe(
    'No AWS credentials were found: The SSO session associated with this profile is invalid. Run aws sso login.',
  );
});

it('finds the cause behind another error', () => {
  const error = new Error('The account is not known.', { cause: credentialsError() });

  expect(missingCredentials(error, undefined, variables)).toContain('No AWS credentials were found.');
});

it.each([
  ['an error about something else', new Error('ExpiredToken')],
  ['what is no error', 'ExpiredToken'],
])('has nothing to say about %s', (_, error) => {
  expect(missingCredentials(error, undefined, variables)).toBeNull();
});
