import { z } from 'zod';
import { policyDocument, resources, templateOf, type Statement } from '../../support/template';
import { configurations } from '../configurations';

const everything = templateOf(configurations.everything);

function statementsAbout(policyType: string, id: string): readonly Statement[] {
  return resources(everything, policyType, policyDocument)
    .flatMap(({ properties }) => properties.PolicyDocument.Statement)
    .filter(({ Resource }) => JSON.stringify(Resource).includes(id));
}

const policyTypes = {
  'AWS::SQS::Queue': 'AWS::SQS::QueuePolicy',
  'AWS::SNS::Topic': 'AWS::SNS::TopicPolicy',
  'AWS::S3::Bucket': 'AWS::S3::BucketPolicy',
} as const;

const guarded = Object.entries(policyTypes).flatMap(([type, policyType]) =>
  resources(everything, type, z.unknown()).map(({ id }) => ({ id, policyType })),
);

it('finds what it is about', () => {
  expect(guarded).toHaveLength(6);
});

describe.each(guarded)('$id', ({ id, policyType }) => {
  it('refuses whoever comes without TLS', () => {
    const denials = statementsAbout(policyType, id).filter(({ Effect }) => Effect === 'Deny');

    expect(denials.map(({ Condition }) => Condition)).toContainEqual({ Bool: { 'aws:SecureTransport': 'false' } });
  });

  it('lets in only services of AWS, and those only from a resource of ours', () => {
    for (const { Principal, Condition } of statementsAbout(policyType, id).filter(({ Effect }) => Effect === 'Allow')) {
      expect(Principal).toEqual({ Service: expect.stringMatching(/\.amazonaws\.com$/) as string });
      expect(JSON.stringify(Condition)).toContain('aws:SourceArn');
    }
  });
});

it('encrypts every queue', () => {
  const queues = resources(everything, 'AWS::SQS::Queue', z.object({ SqsManagedSseEnabled: z.literal(true) }));

  expect(queues).toHaveLength(3);
});

it('has nothing that is reached from the internet', () => {
  const types = Object.values(everything.toJSON()['Resources'] as Record<string, { Type: string }>).map(
    ({ Type }) => Type,
  );

  expect(types.filter((type) => /Url$|ApiGateway|LoadBalancer|EC2|CloudFront/.test(type))).toEqual([]);
});

it('runs no code at deployment', () => {
  expect(JSON.stringify(everything.toJSON())).not.toMatch(/Custom::|AWS::CloudFormation::CustomResource/);
});
