import { deviceKindsInWords } from '../../../lambda/domain/mfa-device';
import type { Outcome } from '../../../lambda/domain/outcome';
import { plainText } from '../../../lambda/domain/plain-text';
import { dayOf } from '../../../lambda/judge/posture/day';
import { deviceInWords } from '../../../lambda/judge/posture/root-devices';
import { waivedInWords, waiversUnknownInWords } from '../../home/accepted';
import type { Paint } from '../../terminal/colours';
import { plainTable } from '../../terminal/plain-table';
import type { Sheet, UsedDevice } from './sheet';

/** The devices first, then the last review, what could not be read, and how to record the next one. */
export function asTable(sheet: Sheet, paint: Paint): readonly string[] {
  const { accountId, accountName, askedAt, notKnown, waiversUnknown } = sheet;
  const account = accountName === null ? `Account ${accountId}` : `${plainText(accountName, 60)} (${accountId})`;
  return [
    paint('bold', `${account}, ${minuteOf(askedAt)}`),
    '',
    ...devices(sheet),
    '',
    ...reviewed(sheet),
    ...waiversUnknownInWords(waiversUnknown).map((line) => paint('yellow', line)),
    ...notKnown.map((reason) => paint('yellow', `Not known: ${plainText(reason, 300)}.`)),
    ...howToRecord(sheet),
  ];
}

function devices(sheet: Sheet): readonly string[] {
  const { devices: shown, namedBySignIns, signInsKnown, complete } = sheet;
  const others = complete ? 'no longer among the devices' : 'whether it is still assigned is not shown';
  return [
    'MFA devices of root',
    ...plainTable(shown.map((device) => cells(device, signInsKnown))),
    ...plainTable(
      namedBySignIns.map((device) => [...cells(device, signInsKnown).filter((cell) => cell !== sinceNotShown), others]),
    ),
    ...whatElse(sheet),
  ];
}

const sinceNotShown = 'since when is not shown';

function cells({ kind, name, since, lastUsedOn }: UsedDevice, signInsKnown: boolean): readonly string[] {
  return [
    deviceKindsInWords[kind],
    plainText(name, 120),
    since === null ? sinceNotShown : `since ${dayOf(since)}`,
    lastUsedOn === null ? noUse(signInsKnown) : `last sign-in with it ${dayOf(lastUsedOn)}`,
  ];
}

function noUse(signInsKnown: boolean): string {
  return signInsKnown ? 'no sign-in with it is remembered' : 'its last sign-in is not known';
}

/** What the list cannot say, and why. */
function whatElse({ devices: shown, complete, devicesNote, mfaEnabled, notKnown }: Sheet): readonly string[] {
  const note = plainText(devicesNote, 300);
  if (complete) return shown.length === 0 ? ['None is assigned.'] : [note];
  if (shown.length > 0) return [`There may be more devices: ${note}.`];
  if (mfaEnabled === false) return ['None: MFA is off.'];
  const wholeAnswer = mfaEnabled === true && notKnown.length === 0;
  return [
    wholeAnswer
      ? `MFA is on, and no authenticator app is assigned: so with a passkey, a security key or a hardware token. Which, and how many: ${note}.`
      : `Which devices there are, and how many, is not known: ${note}.`,
  ];
}

function reviewed({ review, recorded, outcome, reason, waiver }: Sheet): readonly string[] {
  const accepted = waiver === null ? '' : ` It is ${waivedInWords(waiver).replace(/\.?$/, '.')}`;
  if (review === null) return [`${noReview(outcome, reason)}${accepted}`];
  const { at, by, holders, unheld, note, devices: then, countsUntil } = review;
  const seen = then.shown.map((device) => plainText(deviceInWords(device), 200)).join(', ');
  return [
    `${recorded ? 'Recorded' : 'Last review'}: ${minuteOf(at)}, by ${plainText(by, 300)}`,
    ...holders.map(({ device, role }) => `  ${plainText(device, 120)} with ${plainText(role, 120)}`),
    ...unheld.map((device) => `  ${plainText(device, 120)} with nobody who was named`),
    ...(note === null ? [] : [`  Note: ${plainText(note, 400)}`]),
    `  Shown then: ${seen === '' ? 'no device' : seen}${then.complete ? '' : '; there may have been more'}`,
    outcome === 'pass' ? `It counts until ${minuteOf(countsUntil)}.` : `Now: ${plainText(reason, 300)}.${accepted}`,
  ];
}

function noReview(outcome: Outcome, reason: string): string {
  switch (outcome) {
    case 'not-applicable':
      return `No review is needed: ${plainText(reason, 300)}.`;
    case 'unknown':
      return 'Last review: none is known.';
    case 'pass':
    case 'fail':
      return 'Last review: none is on record.';
  }
}

/** Nothing where there is nothing to review, or it is recorded. */
function howToRecord({ recordWith, recorded, mfaEnabled, outcome }: Sheet): readonly string[] {
  if (recordWith === null || recorded || mfaEnabled === false || outcome === 'not-applicable') return [];
  return [
    '',
    'To record a review: sign in as root, open Security credentials, and go through the MFA devices: who holds each, does it',
    'still work, is it where it should be? Then, with one --holder for each:',
    `  ${recordWith}`,
    'ROLE is what the holder is, for example finance lead: no secrets, and better no names.',
  ];
}

function minuteOf(time: string): string {
  return `${dayOf(time)} ${new Date(time).toISOString().slice(11, 16)} UTC`;
}
