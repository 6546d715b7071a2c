import { asked, type Operations } from '../desk';
import { Refusal } from '../refusal';

export const cloudformation: Operations = {
  DescribeStacks: ({ state: { stackOutputs } }, call) => {
    const name = asked(call, 'StackName');
    if (stackOutputs === null || name !== 'Rootwatch')
      throw new Refusal('ValidationError', `Stack with id ${name} does not exist`);
    const Outputs = Object.entries(stackOutputs).map(([OutputKey, OutputValue]) => ({ OutputKey, OutputValue }));
    const CreationTime = new Date('2026-01-05T09:00:00Z');
    return { Stacks: [{ StackName: name, StackStatus: 'CREATE_COMPLETE', CreationTime, Outputs }] };
  },
};
