import { randomUUID } from 'node:crypto';
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { environment } from '../contract/environment';
import type { FollowUp } from '../record/follow-ups.port';
import { DynamoAcknowledgements } from '../record/dynamo/dynamo-acknowledgements';
import { DynamoCheckStates } from '../record/dynamo/dynamo-check-states';
import { followUpAll, followUpIncident } from '../use-cases/incident/follow-up-incident';
import { homeAccount, type activityServicesFrom } from './activity-services';
import { required, type Variables } from './required-environment';

interface House {
  readonly dynamo: DynamoDBClient;
  readonly activity: ReturnType<typeof activityServicesFrom>;
  readonly variables: Variables;
}

/** A delayed message has come: somebody is to look at an incident again. */
export function lookAgain(followUp: FollowUp, house: House): Promise<void> {
  return followUpIncident(followUp, servicesIn(house));
}

/** Every incident that is not over, should a delayed message have been lost. */
export function lookAtAll(house: House): Promise<void> {
  return followUpAll(homeAccount(house.variables), servicesIn(house));
}

function servicesIn({ dynamo, activity, variables }: House) {
  const table = required(environment.findingsTable, variables);
  const states = new DynamoCheckStates(dynamo, table, activity.now, randomUUID);
  const acknowledgements = new DynamoAcknowledgements(dynamo, table, activity.now, randomUUID);
  return { ...activity, teller: activity.announcer, states, acknowledgements };
}
