import { z } from 'zod';
import type { Configuration } from './configuration';
import { configurationSchema, knownKeys } from './schema';
import { beyondTheRoom } from './room';
import { didYouMean } from './suggestion';

/** Either everything is right, or every mistake is named; then the stack still has a name and a region, for `ls` and `destroy`. */
export type Reading = { readonly kind: 'complete'; readonly configuration: Configuration } | Mistaken;

interface Mistaken {
  readonly kind: 'mistaken';
  readonly mistakes: readonly string[];
  readonly stackName: string;
  readonly homeRegion: string;
}

type Context = Readonly<Record<string, unknown>>;

/** The CDK's own keys hold a colon or a slash, except for these. */
const ofTheCdk = ['acknowledged-issue-numbers', 'cli-telemetry'];

/**
 * Reads the context object `rootwatch` and the single keys given with `-c`, which win. Never throws: `bootstrap`, `ls` and
 * `destroy` read the app too.
 * @param now what the end of an accepted exception is measured from
 */
export function readConfiguration(context: unknown, now: Date): Reading {
  const { rootwatch = {}, ...topLevel } = isObject(context) ? context : {};
  const given = { ...(isObject(rootwatch) ? rootwatch : {}), ...singleKeys(topLevel) };

  const result = configurationSchema(now).safeParse(given);
  const mistakes = isObject(rootwatch) ? [] : ['rootwatch: this is not an object. Write "rootwatch": {} in cdk.json.'];
  mistakes.push(...beyondTheRoom(given));
  if (result.success && mistakes.length === 0) return { kind: 'complete', configuration: result.data };
  if (!result.success) mistakes.push(...result.error.issues.flatMap(inWords));
  return { kind: 'mistaken', mistakes, ...whereItWouldBe(given, now) };
}

function singleKeys(topLevel: Context): Context {
  const isOurs = (key: string): boolean => !/[:/]/.test(key) && !ofTheCdk.includes(key);
  return Object.fromEntries(Object.entries(topLevel).filter(([key]) => isOurs(key)));
}

function inWords(issue: z.core.$ZodIssue): readonly string[] {
  if (issue.path[0] === 'waivers') return [`${z.core.toDotPath(issue.path)}: ${issue.message}`];
  return issue.code === 'unrecognized_keys' ? issue.keys.map(unknownKey) : [issue.message];
}

/** Where the stack is, as far as that can be understood in spite of the mistakes. */
function whereItWouldBe({ stackName, homeRegion }: Context, now: Date): Pick<Mistaken, 'stackName' | 'homeRegion'> {
  const understood = (part: Context): boolean =>
    configurationSchema(now).safeParse({ alertEmail: 'somebody@example.com', ...part }).success;
  return {
    stackName: typeof stackName === 'string' && understood({ stackName }) ? stackName : 'Rootwatch',
    homeRegion: typeof homeRegion === 'string' && understood({ homeRegion }) ? homeRegion : 'us-east-1',
  };
}

function unknownKey(key: string): string {
  return `${key}: there is no such key. ${didYouMean(key, knownKeys)}The keys are ${knownKeys.join(', ')}.`;
}

function isObject(value: unknown): value is Context {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
