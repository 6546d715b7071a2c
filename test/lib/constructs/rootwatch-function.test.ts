import { z } from 'zod';
import { environment } from '../../../lambda/contract/environment';
import { resources, templateOf, theResource } from '../../support/template';
import { configurations, type Context } from '../configurations';

const everything = templateOf(configurations.everything);

const functions = resources(
  everything,
  'AWS::Lambda::Function',
  z.object({
    Runtime: z.string(),
    Architectures: z.array(z.string()),
    Role: z.unknown(),
    LoggingConfig: z.object({ LogGroup: z.unknown() }),
    Environment: z.object({ Variables: z.record(z.string(), z.unknown()) }),
  }),
);

it('runs four functions, and no others that a construct brought along', () => {
  expect(functions.map(({ id }) => id.replace(/[0-9A-F]{8}$/, ''))).toEqual([
    'ActivityFunction',
    'PostureFunction',
    'SweepFunction',
    'SlackSinkFunction',
  ]);
});

it.each(functions)('$id runs on Node.js 24 and arm64', ({ properties }) => {
  expect(properties).toMatchObject({ Runtime: 'nodejs24.x', Architectures: ['arm64'] });
});

it.each(functions)('$id is told only what the contract names', ({ properties }) => {
  const known: readonly string[] = Object.values(environment);

  expect(Object.keys(properties.Environment.Variables).filter((name) => !known.includes(name))).toEqual([]);
});

it('has a role for each function', () => {
  expect(new Set(functions.map(({ properties }) => JSON.stringify(properties.Role))).size).toBe(functions.length);
});

it('keeps every log for a while, and not for ever', () => {
  const logs = resources(everything, 'AWS::Logs::LogGroup', z.object({ RetentionInDays: z.literal(365) }));

  expect(logs).toHaveLength(functions.length);
  expect(new Set(logs.map(({ deletionPolicy }) => deletionPolicy))).toEqual(new Set(['Delete']));
});

it.each([
  [
    'ActivityFunction',
    {
      WHO_TO_ASK: 'platform on-call, #cloud-security',
      TIME_ZONE: 'Asia/Seoul',
      RUNBOOK_URL: 'https://wiki.example.com/rootwatch',
      REVIEW_EVERY_MINUTES: '1440',
    },
  ],
  [
    'PostureFunction',
    {
      WHO_TO_ASK: 'platform on-call, #cloud-security',
      TIME_ZONE: 'Asia/Seoul',
      ROOT_UNUSED_DAYS: '90',
      MFA_REVIEW_DAYS: '365',
      REMIND_EVERY_MINUTES: '43200',
      SWEEP_EVERY_MINUTES: '360',
      RUNBOOK_URL: 'https://wiki.example.com/rootwatch',
    },
  ],
  [
    'SweepFunction',
    {
      WHO_TO_ASK: 'platform on-call, #cloud-security',
      TIME_ZONE: 'Asia/Seoul',
      RUNBOOK_URL: 'https://wiki.example.com/rootwatch',
    },
  ],
  ['SlackSinkFunction', { WHO_TO_ASK: 'platform on-call, #cloud-security', TIME_ZONE: 'Asia/Seoul' }],
])('%s learns what the operator chose', (idPrefix, variables) => {
  const found = functions.find(({ id }) => id.startsWith(idPrefix));

  expect(found?.properties.Environment.Variables).toMatchObject(variables);
});

describe('the exceptions that the operator accepts', () => {
  const long = 'w'.repeat(200);
  const waivers = [
    'root-unused',
    'root-mfa-proven',
    'security-contact-set',
    'root-mfa-spare-device',
    'root-mfa-enabled',
  ].map((check) => ({ check, reason: long, by: 'the platform team', until: '2027-03-01' }));
  const variablesOf = (context: Context) =>
    theResource(
      templateOf(context),
      'AWS::Lambda::Function',
      'PostureFunction',
      z.object({ Environment: z.object({ Variables: z.record(z.string(), z.unknown()) }) }),
    ).properties.Environment.Variables;

  it('reach the function that judges', () => {
    const variables = variablesOf({ ...configurations.default, waivers });

    expect(JSON.parse(String(variables['WAIVERS']))).toEqual(waivers);
  });

  it('are left out when there are none', () => {
    expect(Object.keys(variablesOf(configurations.default))).not.toContain('WAIVERS');
  });

  it('leave room for the names that only deploying gives', () => {
    const variables = variablesOf({
      ...configurations.everything,
      waivers,
      runbookUrl: undefined,
      rootwatch: { ...configurations.everything.rootwatch, whoToAsk: long },
    });
    const longestName = { Ref: 'x'.repeat(280) };
    const deployed = Object.entries(variables).map(([name, value]) => [
      name,
      typeof value === 'string' ? value : longestName.Ref,
    ]);

    expect(Buffer.byteLength(JSON.stringify(Object.fromEntries(deployed)))).toBeLessThan(4096);
  });
});
