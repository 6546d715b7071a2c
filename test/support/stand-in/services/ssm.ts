import { asked, type Operations } from '../desk';
import { Refusal } from '../refusal';

export const ssm: Operations = {
  GetParameter: ({ state: { parameters } }, call) => {
    const Name = asked(call, 'Name');
    const Value = parameters[Name];
    if (Value === undefined) throw new Refusal('ParameterNotFound', `Parameter ${Name} not found.`);
    return { Parameter: { Name, Value, Type: 'String', Version: 1 } };
  },
};
