import { templateOf } from '../../support/template';

it('keeps findings when the stack is destroyed or the table would be replaced', () => {
  templateOf().hasResource('AWS::DynamoDB::Table', { DeletionPolicy: 'Retain', UpdateReplacePolicy: 'Retain' });
});

it('is paid by use, can be restored to any second, and lets old activity expire', () => {
  templateOf().hasResourceProperties('AWS::DynamoDB::Table', {
    BillingMode: 'PAY_PER_REQUEST',
    PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
    TimeToLiveSpecification: { AttributeName: 'expiresAt', Enabled: true },
    KeySchema: [
      { AttributeName: 'pk', KeyType: 'HASH' },
      { AttributeName: 'sk', KeyType: 'RANGE' },
    ],
  });
});

it('has no fixed name, so that a later deployment does not collide with the table that was kept', () => {
  expect(JSON.stringify(templateOf().findResources('AWS::DynamoDB::Table'))).not.toContain('"TableName"');
});
