import type { FindingActor } from '../../../../lambda/domain/finding';
import { identifiersOf, seenBeforeIn, sightingsIn } from '../../../../lambda/judge/incident/sightings';
import { aDeed } from '../../../support/incidents';

const actor = { ...aDeed({ id: 'x', at: 0 }).actor, sourceIp: null, userAgent: null, mfaDevice: null };
const by = (changes: Partial<FindingActor>) => aDeed({ id: 'x', at: 0, actor: { ...actor, ...changes } });
const mapped = '0000:0000:0000:0000:0000:ffff:255.255.255.255';

describe('what somebody is recognised by', () => {
  it.each([
    ['is nothing where the event names nothing', {}, []],
    ['is an address', { sourceIp: '203.0.113.9' }, ['203.0.113.9']],
    ['is an address of the sixth version', { sourceIp: '2001:DB8::90' }, ['2001:DB8::90']],
    [
      'is an address of the fourth version in one of the sixth',
      { sourceIp: '::ffff:203.0.113.9' },
      ['::ffff:203.0.113.9'],
    ],
    ['is the longest address there is', { sourceIp: mapped }, [mapped]],
    ['is not what is longer than any address', { sourceIp: `${mapped}0` }, []],
    ['is not the host name of a service', { sourceIp: 'cloudformation.amazonaws.com' }, []],
    ['is not what only ends like an address', { sourceIp: 'proxy-203.0.113.9' }, []],
    ['is not what only begins like an address', { sourceIp: '203.0.113.9.example.com' }, []],
    [
      'is a program without its versions',
      { userAgent: 'Chrome/130.0.0.0 (X11; x86_64) curl/8.5.0-rc+1' },
      ['Chrome/* (X*; x*) curl/*'],
    ],
    ['is a program without blanks around it', { userAgent: ' curl/8.0 ' }, ['curl/*']],
    ['is not a program of blanks', { userAgent: '   ' }, []],
    ['is the beginning of a long program', { userAgent: 'p'.repeat(201) }, ['p'.repeat(200)]],
    ['is a device', { mfaDevice: 'arn:aws:iam::111122223333:mfa/phone' }, ['arn:aws:iam::111122223333:mfa/phone']],
    ['is the beginning of a long device', { mfaDevice: 'd'.repeat(201) }, ['d'.repeat(200)]],
    [
      'is all three, in this order',
      { mfaDevice: 'phone', userAgent: 'curl', sourceIp: '203.0.113.9' },
      ['203.0.113.9', 'curl', 'phone'],
    ],
  ])('%s', (_, changes, identifiers) => {
    const finding = by(changes);

    expect(identifiersOf(finding)).toEqual(identifiers);
    expect(sightingsIn(finding).map(({ value, lastOn }) => [value, lastOn])).toEqual(
      identifiers.map((value) => [value, '2026-11-21']),
    );
  });
});

describe('what is learnt', () => {
  const known = by({ sourceIp: '203.0.113.9', userAgent: 'curl/8.0' });

  it.each([
    [
      'is what root came with, each of its kind',
      known,
      [
        { kind: 'sourceIp', value: '203.0.113.9', lastOn: '2026-11-21' },
        { kind: 'userAgent', value: 'curl/*', lastOn: '2026-11-21' },
      ],
    ],
    ['is nothing from whoever is not root', by({ ...known.actor, kind: 'unidentified' }), []],
    ['is nothing from whoever did not get in', { ...known, detection: 'root-login-failed' }, []],
  ])('%s', (_, finding, sightings) => {
    expect(sightingsIn(finding)).toEqual(sightings);
  });

  it('makes nothing of another kind familiar that reads the same', () => {
    const sightings = [{ kind: 'mfaDevice', value: '203.0.113.9', lastOn: '2026-11-20' } as const];

    expect(seenBeforeIn(sightings, by({ sourceIp: '203.0.113.9' }))?.sourceIp).toBe('never');
    expect(seenBeforeIn(sightings, by({ mfaDevice: '203.0.113.9' }))?.mfaDevice).toBe('2026-11-20');
  });
});
