import type { FactName } from '../../../../lambda/judge/posture/check';
import type { RootPosture } from '../../../../lambda/domain/root-posture';
import type { SeenFact } from '../../../../lambda/domain/finding';
import { evidenceOf } from '../../../../lambda/judge/posture/evidence';
import { aChannel, aHealthyPosture, aTrail, denied, deployedWith, seen } from '../../../support/posture';

const evidence = (facts: readonly FactName[], posture: RootPosture): readonly SeenFact[] =>
  evidenceOf({ facts }, posture);

describe('the evidence of a check', () => {
  it('is each fact that it looks at, as JSON text, with the call that told it', () => {
    const [mfa, device, ...others] = evidence(['mfaEnabled', 'virtualMfaDevice'], aHealthyPosture());

    expect(mfa).toMatchObject({ fact: 'mfaEnabled', value: 'true', reason: null });
    expect(mfa?.observation?.call).toBe('iam:GetAccountSummary');
    expect(device).toMatchObject({ fact: 'virtualMfaDevice', value: 'null', reason: null });
    expect(device?.observation?.call).toBe('iam:ListVirtualMFADevices');
    expect(others).toEqual([]);
  });

  it('has no value but the reason where AWS would not tell', () => {
    expect(evidence(['mfaEnabled'], aHealthyPosture({ mfaEnabled: denied }))).toEqual([
      { fact: 'mfaEnabled', value: null, reason: denied.reason, observation: null },
    ]);
  });

  it('has what only root is shown where it is known, and says nothing of it elsewhere', () => {
    const of = (posture: RootPosture) => evidenceOf({ facts: [], details: ['rootKeys'] }, posture);
    const rootKeys = seen([{ id: 'AKIAEXAMPLEROOT', active: true }], 'iam:ListAccessKeys');

    expect(of(aHealthyPosture())).toEqual([]);
    expect(of(aHealthyPosture({ rootKeys }))).toMatchObject([
      {
        fact: 'rootKeys',
        value: '[{"id":"AKIAEXAMPLEROOT","active":true}]',
        observation: { call: 'iam:ListAccessKeys' },
      },
    ]);
  });

  it('is one entry for trails that could not be listed', () => {
    expect(evidence(['trails'], aHealthyPosture({ trails: denied }))).toEqual([
      { fact: 'trails', value: null, reason: denied.reason, observation: null },
    ]);
  });

  it('lists the trails by what the listing told of them, and then what each records', () => {
    const trails = seen([aTrail({ arn: 'trail/one' }), aTrail({ arn: 'trail/two', multiRegion: false })]);

    const [listed, ...each] = evidence(['trails'], aHealthyPosture({ trails }));

    expect(listed?.value).toBe('[{"arn":"trail/one","multiRegion":true},{"arn":"trail/two","multiRegion":false}]');
    expect(each.map(({ fact }) => fact)).toEqual(
      ['one', 'two'].flatMap((name) => [
        `logging of ${name}`,
        `delivery error of ${name}`,
        `management events of ${name}`,
        `exclusions of ${name}`,
      ]),
    );
  });

  it('has the channels of a deployment, without saying that there is one', () => {
    const posture = aHealthyPosture({ deployment: deployedWith(aChannel()) });

    expect(evidence(['deployment'], posture).map(({ fact }) => fact)).toEqual(['channels']);
  });
});
