/**
 * Calls that hand out temporary credentials with root's rights. Sources: https://docs.aws.amazon.com/STS/latest/APIReference/API_Operations.html
 * and the API reference of AWS Sign-In.
 */
export const tokenDoors: readonly string[] = [
  'GetSessionToken',
  'GetFederationToken',
  'CreateBearerToken',
  'CreateOAuth2TokenWithIAM',
  'CreateOAuth2TokenWithTokenExchange',
  'GetWebIdentityToken',
  'GetDelegatedAccessToken',
];
