import { detections } from '../../../lambda/judge/activity/catalogue';
import { anyPrincipalPatterns } from '../../../lib/constructs/any-principal-patterns';
import { activityPatterns, isLetThrough } from '../../support/activity-patterns';
import { matchesPattern } from '../../support/event-pattern';

const eventOf = (service: string, eventName: string, requestParameters: object = {}) => ({
  source: `aws.${service}`,
  detail: { eventSource: `${service}.amazonaws.com`, eventName, requestParameters },
});

const letsThrough = (patterns: readonly object[], event: object) =>
  patterns.some((pattern) => matchesPattern(pattern, event));

const declared = detections.flatMap(({ id, anyone = [] }) =>
  anyone.flatMap(({ service, names, only }) =>
    names.map((name) => [id, name, service ?? 'example', only && { [only.parameter]: only.values[0] }] as const),
  ),
);

it.each(declared)('of %s, %s is let through by the deployed rules', (_, name, service, parameters) => {
  expect(isLetThrough(eventOf(service, name, parameters))).toBe(true);
});

it.each(declared)('of %s, %s is not believed from anybody but AWS', (_, name, service, parameters) => {
  expect(isLetThrough({ ...eventOf(service, name, parameters), source: 'com.example.app' })).toBe(false);
});

it('has no rule more than the quota of a pattern asks for', () => {
  const lengths = activityPatterns.map((pattern) => JSON.stringify(pattern).length);

  expect(Math.max(...lengths)).toBeLessThanOrEqual(2048);
  expect(activityPatterns.length).toBeLessThanOrEqual(3);
});

describe('patterns that are built from what the detections declare', () => {
  const close = { service: 'account', names: ['CloseAccount'] };
  const rootAccess = {
    service: 'organizations',
    names: ['EnableAWSServiceAccess'],
    only: { parameter: 'servicePrincipal', values: ['iam.amazonaws.com'] },
  };

  it.each([
    ['an event of its service', [close], eventOf('account', 'CloseAccount'), true],
    ['the same name of another service', [close], eventOf('example', 'CloseAccount'), false],
    ['another name of the service', [close], eventOf('account', 'OpenAccount'), false],
    [
      'an event with the parameter that it must have',
      [rootAccess],
      eventOf('organizations', 'EnableAWSServiceAccess', { servicePrincipal: 'iam.amazonaws.com' }),
      true,
    ],
    [
      'an event with another value of the parameter',
      [rootAccess],
      eventOf('organizations', 'EnableAWSServiceAccess', { servicePrincipal: 'ram.amazonaws.com' }),
      false,
    ],
    [
      'an event of whatever service, where none is declared',
      [{ service: null, names: ['EmailUpdated'] }],
      eventOf('iam', 'EmailUpdated'),
      true,
    ],
  ])('decide on %s', (_, events, event, expected) => {
    expect(letsThrough(anyPrincipalPatterns(events), event)).toBe(expected);
  });

  it('name once what two detections declare', () => {
    expect(anyPrincipalPatterns([close, close])).toEqual(anyPrincipalPatterns([close]));
  });

  it('do not depend on the order of the detections', () => {
    expect(anyPrincipalPatterns([close, rootAccess])).toEqual(anyPrincipalPatterns([rootAccess, close]));
  });

  it('are split before they are too long, and lose nothing', () => {
    const many = Array.from({ length: 60 }, (_, index) => ({
      service: `service-${index}`,
      names: ['First', 'Second'].map((name) => `${name}EventOfServiceNumber${index}`),
    }));

    const patterns = anyPrincipalPatterns(many);

    expect(patterns.length).toBeGreaterThan(1);
    expect(patterns.every((pattern) => JSON.stringify(pattern).length <= 2048)).toBe(true);
    expect(
      many.flatMap(({ service, names }) => names.filter((name) => !letsThrough(patterns, eventOf(service, name)))),
    ).toEqual([]);
  });

  it('are split also where the events of one service alone are too long', () => {
    const names = Array.from({ length: 80 }, (_, index) => `SomeEventWithALongEnoughName${index}`);

    const patterns = anyPrincipalPatterns([{ service: 'example', names }]);

    expect(patterns.every((pattern) => JSON.stringify(pattern).length <= 2048)).toBe(true);
    expect(names.filter((name) => !letsThrough(patterns, eventOf('example', name)))).toEqual([]);
  });

  it('are refused where one alone does not fit, with what is too long', () => {
    const values = Array.from({ length: 100 }, (_, index) => `service-number-${index}.amazonaws.com`);
    const only = { parameter: 'servicePrincipal', values };

    expect(() => anyPrincipalPatterns([{ service: 'example', names: ['EnableAccess'], only }])).toThrow(
      /^EventBridge takes at most 2048 characters of a pattern, and this one has \d{4}: .*example\.amazonaws\.com.*'only'/,
    );
  });
});
