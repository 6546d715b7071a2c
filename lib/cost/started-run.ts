import { z } from 'zod';
import { runs, type Usage } from './assumptions';

const runOfFunction: Readonly<Record<string, Usage>> = { Posture: runs.review, Sweep: runs.sweep };

/** The function that a schedule starts, as what one run of it uses. */
export const startedRun = z
  .object({ 'Fn::GetAtt': z.tuple([z.string(), z.literal('Arn')]) })
  .transform(({ 'Fn::GetAtt': [id] }, context) => {
    const name = /^(.+?)Function/.exec(id)?.[1] ?? id;
    const run = runOfFunction[name];
    if (run !== undefined) return run;
    context.addIssue(`nobody has reckoned what a run of '${name}' uses`);
    return z.NEVER;
  });
