import { destroys, isRented } from '../../../../lambda/judge/incident/harm';

const call = (service: string, eventName: string) => ({ eventSource: `${service}.amazonaws.com`, eventName });

it.each([
  ['ec2', 'RunInstances'],
  ['ec2', 'CreateCapacityReservation'],
  ['autoscaling', 'SetDesiredCapacity'],
  ['ecs', 'RunTask'],
  ['eks', 'CreateNodegroup'],
  ['batch', 'SubmitJob'],
  ['sagemaker', 'CreateTrainingJob'],
  ['elasticmapreduce', 'RunJobFlow'],
  ['lightsail', 'CreateInstances'],
])('starts machines: %s %s', (service, name) => {
  expect(isRented(call(service, name))).toBe(true);
});

it.each([
  ['ec2', 'CreateTags'],
  ['ec2', 'TerminateInstances'],
  ['lightsail', 'RunInstances'],
])('starts none: %s %s', (service, name) => {
  expect(isRented(call(service, name))).toBe(false);
});

it.each([
  ['TerminateInstances', true],
  ['DeleteBucket', true],
  ['BatchDeleteImage', true],
  ['ScheduleKeyDeletion', true],
  ['UndeleteBucket', false],
  ['StopInstances', false],
])('destroys: %s %s', (name, is) => {
  expect(destroys(call('any', name))).toBe(is);
});
