import { parseFinding } from '../../../lambda/announce/finding-json';
import { aDecisionFinding, aPostureFinding, aRootLoginFinding } from '../../support/findings';

describe('reading a finding', () => {
  it.each([
    ['activity', aRootLoginFinding()],
    ['posture', aPostureFinding()],
    ['decision', aDecisionFinding()],
    ['activity of no account', aRootLoginFinding({ account: { id: null, name: null } })],
  ])('gives back the %s that was written', (_, finding) => {
    expect(parseFinding(JSON.stringify(finding))).toEqual(finding);
  });

  it('passes over what a later version adds', () => {
    expect(parseFinding(JSON.stringify({ ...aRootLoginFinding(), added: 1 }))).toEqual(aRootLoginFinding());
  });

  it.each([
    ['text that is no JSON', 'secret', /not JSON \(6 characters\)/],
    ['JSON that is no finding', '{"secret":1}', /no finding: /],
    ['a finding with a wrong part', JSON.stringify({ ...aRootLoginFinding(), severity: 'secret' }), /no finding: /],
    [
      'a finding with a wrong time',
      JSON.stringify({ ...aRootLoginFinding(), observedAt: 'secret' }),
      /: observedAt is/,
    ],
  ])('refuses %s without repeating it', (_, text, message) => {
    expect(() => parseFinding(text)).toThrow(message);
    expect(() => parseFinding(text)).not.toThrow('secret');
  });
});
