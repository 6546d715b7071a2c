import type { Change } from './state';

/** An account as many are: root does everything, by a password and a key that somebody still uses. */
const nothingDone: Change = {
  passwordLastUsedAt: '2026-10-02T08:00:00Z',
  mfaEnabled: false,
  mfaDevices: [],
  accessKeys: [
    { id: 'AKIAEXAMPLEROOT', lastUsedAt: '2024-06-12T07:00:00Z', lastUsedRegion: 'eu-west-1', lastUsedService: 's3' },
  ],
  signingCertificates: ['EXAMPLECERTIFICATE'],
  identityCenterRoles: [],
  securityContact: false,
  trails: [],
};

/** How the account differs from one in order when somebody begins with it. */
export const beginnings = {
  'in-order': {},
  'nothing-done': nothingDone,
} as const satisfies Readonly<Record<string, Change>>;
