import { plainText } from '../../lambda/domain/plain-text';
import { hasProfile } from './profiles';

const signIn = 'Sign in with aws configure sso or aws login, or give';

/** What to do about it in plain sentences, when an error says that there are no credentials to ask AWS with; else null. */
export function missingCredentials(
  error: unknown,
  profile: string | undefined,
  variables: NodeJS.ProcessEnv,
): string | null {
  const reason = reasonOf(error);
  if (reason === null) return null;
  const chosen = profile ?? variables['AWS_PROFILE'];
  if (chosen !== undefined && !hasProfile(chosen, variables))
    return `No AWS credentials were found: there is no profile '${plainText(chosen, 60)}'. ${signIn} another --profile.`;
  // The SDK's own words for "nowhere"; everything else that it says names the way that failed and what to do.
  if (!reason.startsWith('Could not load credentials from any providers'))
    return `No AWS credentials were found: ${reason}`;
  return chosen === undefined
    ? `No AWS credentials were found. ${signIn} --profile.`
    : `No AWS credentials were found in the profile '${plainText(chosen, 60)}'. ${signIn} another --profile.`;
}

function reasonOf(error: unknown): string | null {
  if (!(error instanceof Error)) return null;
  return error.name === 'CredentialsProviderError' ? plainText(error.message, 300) : reasonOf(error.cause);
}
