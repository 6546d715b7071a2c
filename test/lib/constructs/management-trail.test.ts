import { Match } from 'aws-cdk-lib/assertions';
import { templateOf } from '../../support/template';
import { configurations } from '../configurations';

const template = templateOf(configurations.trail);

it('is not made unless it is asked for', () => {
  expect(JSON.stringify(templateOf().toJSON())).not.toMatch(/AWS::CloudTrail::Trail|AWS::S3::Bucket"/);
});

it('records all management events of all regions, provably unchanged', () => {
  template.hasResourceProperties('AWS::CloudTrail::Trail', {
    IsLogging: true,
    IsMultiRegionTrail: true,
    IncludeGlobalServiceEvents: true,
    EnableLogFileValidation: true,
    EventSelectors: [{ IncludeManagementEvents: true, ReadWriteType: 'All' }],
  });
});

it('writes into a private, encrypted bucket that stays when the stack is destroyed', () => {
  template.hasResource('AWS::S3::Bucket', {
    DeletionPolicy: 'Retain',
    UpdateReplacePolicy: 'Retain',
    Properties: {
      BucketEncryption: Match.anyValue(),
      PublicAccessBlockConfiguration: {
        BlockPublicAcls: true,
        BlockPublicPolicy: true,
        IgnorePublicAcls: true,
        RestrictPublicBuckets: true,
      },
      LifecycleConfiguration: { Rules: [Match.objectLike({ ExpirationInDays: 400, Status: 'Enabled' })] },
    },
  });
});

it('is the only trail that may write there', () => {
  const ofThisTrail = Match.objectLike({
    StringEquals: Match.objectLike({
      'aws:SourceArn': { 'Fn::Join': ['', Match.arrayWith([':trail/Rootwatch-management-events'])] },
    }),
  });

  template.hasResourceProperties('AWS::S3::BucketPolicy', {
    PolicyDocument: {
      Statement: Match.arrayWith([
        Match.objectLike({ Action: 's3:GetBucketAcl', Effect: 'Allow', Condition: ofThisTrail }),
        Match.objectLike({ Action: 's3:PutObject', Effect: 'Allow', Condition: ofThisTrail }),
      ]),
    },
  });
});

it('waits for the policy that lets it write', () => {
  template.hasResource('AWS::CloudTrail::Trail', {
    DependsOn: Match.arrayWith([Match.stringLikeRegexp('^TrailBucketPolicy')]),
  });
});
