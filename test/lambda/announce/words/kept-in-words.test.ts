import { incidentMail } from '../../../../lambda/announce/mail/incident-mail';
import { alertMail } from '../../../../lambda/announce/mail/mail';
import { pastMail } from '../../../../lambda/announce/mail/past-mail';
import type { Presentation } from '../../../../lambda/announce/presentation';
import { welcomeMail } from '../../../../lambda/announce/welcome/welcome-mail';
import { keptInWords } from '../../../../lambda/announce/words/kept-in-words';
import { aRootLoginFinding } from '../../../support/findings';
import { call } from '../../../support/incident-events';
import { aSummary, payments } from '../../../support/incidents';
import { aSignIn, aSumUp, signInsOf } from '../../../support/pasts';
import { aWelcome } from '../../../support/welcomes';

const deployed: Presentation = { whoToAsk: null, timeZone: 'UTC' };
const watch: Presentation = { ...deployed, isDeployed: false };
const elsewhere: Presentation = { ...watch, store: '/srv/store.db' };

describe('where findings are kept', () => {
  it.each([
    ['is the table of a deployment', deployed, 'the findings table'],
    ['is the store where nothing is deployed', watch, 'the store'],
    ['is named by its file where that is not the usual one', elsewhere, 'the store (/srv/store.db)'],
  ] as const)('%s', (_, presentation, said) => {
    expect(keptInWords(presentation)).toBe(said);
  });
});

const account = { id: payments, name: 'payments', standing: 'standalone' } as const;
const at = '2026-11-21T12:00:00Z';
const signIns = signInsOf(aSignIn('2026-10-02T09:00:00Z'));
const manyKinds = Array.from({ length: 70 }, (_, index) => call(`Describe${String(index)}`, index));
const manyWaiting = Array.from({ length: 40 }, () => aRootLoginFinding());

describe.each([
  ['a deployment', deployed, 'the findings table', 'the store'],
  ['a watch', elsewhere, 'the store (/srv/store.db)', 'findings table'],
] as const)('of the messages of %s', (_, presentation, place, otherPlace) => {
  it.each([
    ['the past', () => pastMail(account, aSumUp({ signIns }), at, presentation), 'each is in #.'],
    ['an incident of very many events', () => incidentMail(aSummary({ events: manyKinds }), presentation), 'is in #.'],
    [
      'news without facts',
      () => incidentMail(aSummary({ kind: 'update', gravest: null }), presentation),
      'be read from #.',
    ],
    ['the welcome', () => welcomeMail(aWelcome({ waiting: manyWaiting }), presentation), 'they are in #.'],
    [
      'an alert that could not be kept',
      () => alertMail(aRootLoginFinding({ recorded: false }), presentation),
      ': # could not be reached',
    ],
  ] as const)('%s names the right place', (_name, mail, said) => {
    const { body } = mail();

    expect(body).toContain(said.replace('#', place));
    expect(body).not.toContain(otherPlace);
  });
});
