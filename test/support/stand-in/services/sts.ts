import type { Operations } from '../desk';
import { callerArn } from '../state';

export const sts: Operations = {
  GetCallerIdentity: ({ state }) => ({
    Arn: callerArn(state),
    UserId: state.caller === 'root' ? state.accountId : 'AROAEXAMPLE:kim',
    Account: state.accountId,
  }),
};
