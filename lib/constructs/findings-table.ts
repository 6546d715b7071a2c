import { RemovalPolicy } from 'aws-cdk-lib';
import { AttributeType, BillingMode, Table } from 'aws-cdk-lib/aws-dynamodb';
import { Construct } from 'constructs';
import { environment } from '../../lambda/contract/environment';
import type { RootwatchFunction } from './rootwatch-function';

/** Keeps each finding once, and what was announced. Stays when the stack is destroyed: it is evidence. */
export class FindingsTable extends Construct {
  readonly tableName: string;
  private readonly table: Table;

  constructor(scope: Construct, id: string) {
    super(scope, id);
    this.table = new Table(this, 'Table', {
      partitionKey: { name: 'pk', type: AttributeType.STRING },
      sortKey: { name: 'sk', type: AttributeType.STRING },
      billingMode: BillingMode.PAY_PER_REQUEST,
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
      timeToLiveAttribute: 'expiresAt',
      removalPolicy: RemovalPolicy.RETAIN,
    });
    this.tableName = this.table.tableName;
  }

  /** Gives the right to claim, keep, look up and list what is kept, and the table's name. A transaction needs no right of its own. */
  grantKeepAndList(to: RootwatchFunction): void {
    this.table.grant(
      to.handler,
      'dynamodb:DeleteItem',
      'dynamodb:GetItem',
      'dynamodb:PutItem',
      'dynamodb:Query',
      'dynamodb:UpdateItem',
    );
    to.setEnvironment(environment.findingsTable, this.tableName);
  }
}
