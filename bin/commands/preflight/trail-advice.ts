import { trailSteps } from '../../../lambda/judge/posture/trail-steps';
import type { Look } from './look';
import type { Step } from './step';
import { postureWith, trailState } from './trail';

/** Only the first copy is free. https://aws.amazon.com/cloudtrail/pricing/, as of 2025 */
const secondTrail =
  '(-c trail=create would make a second trail instead: AWS charges 2.00 USD per 100,000 management events for a second copy)';

/** How to make the trail that lacks least record everything, in the words of the check on trails. */
export function trailAdvice(look: Look): readonly Step[] {
  if (trailState(look) !== 'flawed' || typeof look.caller === 'string') return [];
  const { expected } = trailSteps({ ...postureWith(look), accountId: look.caller.accountId });
  return [{ heading: 'First let the trail that you have record everything:', lines: [...expected, secondTrail] }];
}
