import type { Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { z } from 'zod';
import { addRootwatch } from '../../lib/stacks/rootwatch-app';
import { configurations, type Context } from '../lib/configurations';
import { appOf } from './app';

/** When the examples are deployed: some of them accept an exception until a day. */
const now = new Date('2026-11-21T03:00:00Z');

/** The stack that this context describes. */
export function stackOf(context: Context): Stack {
  // The CDK's own validation loads for seconds in each test file: `npm run synth:all` has it look at the same templates.
  return addRootwatch(appOf(context, { builtinCloudFormationValidation: false }), now);
}

const templates = new Map<string, Template>();

/** The synthesized template; synthesis throws when a policy pack finds something that nobody acknowledged. */
export function templateOf(context: Context = configurations.default): Template {
  const key = JSON.stringify(context);
  const template = templates.get(key) ?? Template.fromStack(stackOf(context));
  templates.set(key, template);
  return template;
}

export interface Resource<Properties> {
  readonly id: string;
  readonly properties: Properties;
  readonly deletionPolicy: string | undefined;
}

/** All resources of a type; what of their properties a test looks at, it says as a schema. */
export function resources<T>(template: Template, type: string, properties: z.ZodType<T>): readonly Resource<T>[] {
  const shape = z.object({ Properties: z.unknown(), DeletionPolicy: z.string().optional() }).partial();
  return Object.entries(template.findResources(type)).map(([id, resource]) => {
    const { Properties, DeletionPolicy } = shape.parse(resource);
    return { id, properties: properties.parse(Properties ?? {}), deletionPolicy: DeletionPolicy };
  });
}

/** The one resource of a type whose id begins so. */
export function theResource<T>(
  template: Template,
  type: string,
  idPrefix: string,
  properties: z.ZodType<T>,
): Resource<T> {
  const found = resources(template, type, z.unknown()).filter(({ id }) => id.startsWith(idPrefix));
  const [only, ...others] = found;
  if (only === undefined || others.length > 0) {
    throw new Error(`expected one ${type} named ${idPrefix}…, got ${found.map(({ id }) => id).join(', ') || 'none'}`);
  }
  return { ...only, properties: properties.parse(only.properties) };
}

const oneOrMany = z.union([z.string(), z.array(z.string())]).transform((value) => [value].flat());

/** A statement of an IAM or resource policy, its actions always as a list. */
export const statement = z.object({
  Effect: z.enum(['Allow', 'Deny']),
  Action: oneOrMany,
  Principal: z.unknown().optional(),
  Resource: z.unknown(),
  Condition: z.unknown().optional(),
});

export type Statement = z.infer<typeof statement>;

export const policyDocument = z.object({ PolicyDocument: z.object({ Statement: z.array(statement) }) });
