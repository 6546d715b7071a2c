import { isAmong, type ServiceActions } from '../activity/actions/action-list';
import type { RootEvent } from '../../domain/root-event';

type Call = Pick<RootEvent, 'eventName' | 'eventSource'>;

/** What starts machines that cost by the hour or by the job: what stolen accounts are used for most. */
const rentals: readonly ServiceActions[] = [
  {
    service: 'ec2',
    names: [
      'RunInstances',
      'StartInstances',
      'RequestSpotInstances',
      'RequestSpotFleet',
      'CreateFleet',
      'AllocateHosts',
      'CreateCapacityReservation',
    ],
    source: 'https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_Operations.html',
  },
  {
    service: 'autoscaling',
    names: ['CreateAutoScalingGroup', 'UpdateAutoScalingGroup', 'SetDesiredCapacity'],
    source: 'https://docs.aws.amazon.com/autoscaling/ec2/APIReference/API_Operations.html',
  },
  {
    service: 'ecs',
    names: ['CreateService', 'UpdateService', 'RunTask', 'StartTask'],
    source: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_Operations.html',
  },
  {
    service: 'eks',
    names: ['CreateCluster', 'CreateNodegroup', 'CreateFargateProfile'],
    source: 'https://docs.aws.amazon.com/eks/latest/APIReference/API_Operations.html',
  },
  {
    service: 'batch',
    names: ['CreateComputeEnvironment', 'UpdateComputeEnvironment', 'SubmitJob'],
    source: 'https://docs.aws.amazon.com/batch/latest/APIReference/API_Operations.html',
  },
  {
    service: 'sagemaker',
    names: [
      'CreateCluster',
      'CreateEndpoint',
      'CreateNotebookInstance',
      'StartNotebookInstance',
      'CreateProcessingJob',
      'CreateTrainingJob',
    ],
    source: 'https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_Operations.html',
  },
  {
    service: 'elasticmapreduce',
    names: ['RunJobFlow', 'AddInstanceGroups', 'AddInstanceFleet'],
    source: 'https://docs.aws.amazon.com/emr/latest/APIReference/API_Operations.html',
  },
  {
    service: 'lightsail',
    names: ['CreateInstances', 'CreateContainerServiceDeployment'],
    source: 'https://docs.aws.amazon.com/lightsail/2016-11-28/api-reference/API_Operations.html',
  },
];

/** How AWS names what cannot be undone, or not for long. */
const destruction = /^(BatchDelete|Delete|Destroy|Purge|ScheduleKeyDeletion|Terminate)/;

export function isRented(call: Call): boolean {
  return isAmong(rentals, call);
}

export function destroys({ eventName }: Call): boolean {
  return destruction.test(eventName);
}
