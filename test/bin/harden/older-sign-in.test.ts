import { steps } from '../../../bin/commands/harden/steps';
import { known } from '../../../lambda/domain/fact';
import { HardenedAccount } from '../../support/hardened-account';
import { seenOf } from '../../support/hardening';
import { aHealthyPosture, aMemberWithoutCredentials, aProof } from '../../support/posture';
import { noWindow, spareAnswers } from '../../support/scripted-screen';

const device = 'arn:aws:iam::111122223333:u2f/root-account/blue-ABC';
const at = '2026-09-05T11:22:33Z';
const question = 'Was the sign-in of 2026-09-05 11:22:33 UTC from 198.51.100.4 with blue-ABC one of yours?';

describe('a sign-in from before anybody sat down', () => {
  let account: HardenedAccount;

  beforeEach(async () => {
    account = new HardenedAccount();
    await account.signsIn(device, at);
  });

  it('is the proof once somebody says that it was theirs', async () => {
    const { screen, walked } = await account.walked([...spareAnswers, { choose: 'yes' }]);

    expect(screen.asked).toContain(question);
    expect(walked.stands[4]).toMatchObject({ state: 'proven' });
    expect(walked.run.said).toContainEqual(expect.objectContaining({ step: 'test-login', question, answer: 'yes' }));
  });

  it('leaves the step open when it was not, with what to do', async () => {
    const { screen, walked } = await account.walked([...spareAnswers, { choose: 'no' }]);

    expect(walked.stands[4]).toMatchObject({ state: 'open', settled: null });
    expect(screen.text).toContain('The step stays open. See what root did: rootwatch history --since 90d');
  });

  it('is asked about also where it came between two sittings of one run', async () => {
    const first = await account.walked([...spareAnswers, { choose: 'unsure' }]);
    account.clock.pass(60);
    await account.signsIn();
    account.clock.pass(60);

    const second = await account.walked([]);

    expect(second.walked.run.beganAt).toBe(first.walked.run.beganAt);
    expect(second.screen.asked[0]).toMatch(/^Was the sign-in of 2026-11-21 03:01:00 UTC .*one of yours\?$/);
    expect(second.walked.stands[4]?.state).toBe('done');
  });

  it('leaves it unsettled while nobody knows', async () => {
    const { walked } = await account.walked([...spareAnswers, { choose: 'unsure' }]);

    expect(walked.stands[4]).toMatchObject({ state: 'done', settled: null });
  });

  it('is nothing to ask of when a newer one comes, also when all else of that is the same', async () => {
    await account.signsIn(device, '2026-11-21T02:00:00Z');
    const signIn = { meanwhile: () => account.signsIn() };

    const { screen, walked } = await account.walked([...spareAnswers, { choose: 'no' }, noWindow, signIn]);

    expect(screen.left).toEqual([]);
    expect(walked.stands[4]).toMatchObject({ state: 'proven' });
  });
});

describe('of the sign-in that is the proof', () => {
  const asked = (...[posture, sittingBeganAt]: readonly [Parameters<typeof seenOf>[0], string?]): readonly string[] =>
    steps
      .filter(({ id }) => id === 'test-login')
      .flatMap((step) => step.questions(seenOf(posture, sittingBeganAt === undefined ? {} : { sittingBeganAt })))
      .map(({ text }) => text);
  const provenBy = (...proof: Parameters<typeof aProof>) =>
    aHealthyPosture({ provenMfa: known({ proof: aProof(...proof), change: null }) });

  it.each([
    ['before the run began', provenBy({ at }), '2026-09-05T11:22:34.000Z', question],
    ['while no run has begun', provenBy({ at }), undefined, question],
    [
      'that an older release kept, without the address',
      provenBy({ at, sourceIp: null }),
      undefined,
      'Was the sign-in of 2026-09-05 11:22:33 UTC with blue-ABC one of yours?',
    ],
    [
      'whose record names no device',
      provenBy({ at, device: null }),
      undefined,
      'Was the sign-in of 2026-09-05 11:22:33 UTC from 198.51.100.4 with a device that its record does not name one of yours?',
    ],
  ])('somebody is asked whose it was: one %s', (_, posture, began, text) => {
    expect(asked(posture, began)).toEqual([text]);
  });

  it.each([
    ['it came in the second in which the run began', provenBy({ at }), '2026-09-05T11:22:33.900Z'],
    ['there is none', aHealthyPosture({ provenMfa: known({ proof: null, change: null }) }), undefined],
    ['the account is a member without credentials', aMemberWithoutCredentials(), undefined],
  ])('nothing is asked where %s', (_, posture, began) => {
    expect(asked(posture, began)).toEqual([]);
  });
});
