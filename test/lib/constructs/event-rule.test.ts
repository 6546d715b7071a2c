import { z } from 'zod';
import { resources, templateOf } from '../../support/template';
import { configurations } from '../configurations';

const rules = resources(
  templateOf(configurations.everything),
  'AWS::Events::Rule',
  z.object({
    State: z.string(),
    EventPattern: z.object({ source: z.array(z.union([z.string(), z.object({ prefix: z.string() })])) }).loose(),
    EventBusName: z.undefined().optional(),
    Targets: z.array(z.object({ DeadLetterConfig: z.object({ Arn: z.unknown() }) })),
  }),
);

/** What a `Ref` or `GetAtt` becomes in an account is at most this long: the longest ARN among ours. */
const longestName = 'x'.repeat(200);

function deployed(pattern: object): string {
  const isReference = (value: unknown): boolean =>
    typeof value === 'object' && value !== null && ('Ref' in value || 'Fn::GetAtt' in value);
  return JSON.stringify(pattern, (_, value: unknown) => (isReference(value) ? longestName : value));
}

it('finds the rules that it is about', () => {
  expect(rules).toHaveLength(6);
});

describe.each(rules)('$id', ({ properties }) => {
  it('bug: rule left in state ENABLED, which never sees read-only management events', () => {
    expect(properties.State).toBe('ENABLED_WITH_ALL_CLOUDTRAIL_MANAGEMENT_EVENTS');
  });

  it('believes only AWS', () => {
    const sources = properties.EventPattern.source.map((source) =>
      typeof source === 'string' ? source : source.prefix,
    );

    expect(sources).not.toHaveLength(0);
    expect(sources.filter((source) => !source.startsWith('aws.'))).toEqual([]);
  });

  it('fits into what EventBridge takes', () => {
    expect(deployed(properties.EventPattern).length).toBeLessThanOrEqual(2048);
  });

  it('loses nothing that cannot be delivered', () => {
    expect(JSON.stringify(properties.Targets[0]?.DeadLetterConfig)).toContain('DeadLettersQueue');
  });
});
