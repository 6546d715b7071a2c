import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/*
 * An AWS SDK client brings what none of our functions uses, and a bundler cannot see that it is unused: every modelled error
 * of the service registers itself when the module loads, the shapes of all operations look as if making them did something,
 * the whole package.json is there for its version, and what serves operations of others. Left out, a function with eight
 * clients is a fifth smaller, and loads sooner.
 * docs/adr/0007-own-bundling-step.md has the figures.
 */

/** Names that our code imports from a client: among them the errors that it tells apart by class. */
function importedFromClients(folder) {
  const files = readdirSync(folder, { recursive: true }).filter((name) => name.endsWith('.ts'));
  const sources = files.map((name) => readFileSync(join(folder, name), 'utf8'));
  const imports = sources.flatMap((source) => [...source.matchAll(/import\s*{([^}]*)}\s*from '@aws-sdk\/client-/g)]);
  return new Set(imports.flatMap(([, names]) => names.split(',').map((name) => name.trim().split(' ')[0])));
}

/** A modelled error: its shape, and the line that registers it. */
const modelledError =
  /^export var (\w+)\$ = (\[-3, n\d+,(?:[^\n]*\]|[\s\S]*?\n\]));\nn\d+_registry\.registerError\(\1\$, \1\);$/gm;

/** Any modelled shape: of an operation, a structure, a list. */
const modelledShape = /^((?:export )?var \w+\$? = )(\[-?\d+, n\d+,(?:[^\n]*\]|[\s\S]*?\n\]));$/gm;

/**
 * Errors that nobody here tells apart arrive as the service's base error all the same, with AWS's code as their name, the
 * message and the metadata.
 */
function withoutUnusedErrors(source, used) {
  return source.replace(modelledError, (whole, error, shape) =>
    used.has(error) ? whole : `export var ${error}$ = ${shape};`,
  );
}

/** Shapes have computed keys, which a bundler takes for side effects, and keeps them all, unless it is told otherwise. */
function withPureShapes(source) {
  return source.replace(modelledShape, '$1/* @__PURE__ */ (() => $2)();');
}

/** What is left out, with what stands in its place. */
const leftOut = {
  // DynamoDB discovers no endpoints unless it is told to.
  '@aws-sdk/endpoint-cache': 'export class EndpointCache {}',
  // Parses the user agent of the browser in which the SDK does not run.
  bowser: "throw new Error('This bundle is for no browser.');",
  // Loaded only by operations that stream events, and none of ours does.
  '@smithy/core/event-streams': "throw new Error('This bundle has no streams of events.');",
};

/** An esbuild plugin. @param sources the folder whose imports tell which errors are needed */
export function leanSdk(sources) {
  const used = importedFromClients(sources);
  return {
    name: 'lean-sdk',
    setup(build) {
      build.onLoad({ filter: /@aws-sdk\/client-[^/]+\/dist-es\/schemas\/schemas_\d+\.js$/ }, ({ path }) => ({
        contents: withPureShapes(withoutUnusedErrors(readFileSync(path, 'utf8'), used)),
      }));
      build.onLoad({ filter: /node_modules\/@aws-sdk\/[^/]+\/package\.json$/ }, ({ path }) => ({
        contents: JSON.stringify({ version: JSON.parse(readFileSync(path, 'utf8')).version }),
        loader: 'json',
      }));
      build.onResolve({ filter: /^(@(aws-sdk|smithy)\/|bowser$)/ }, ({ path }) =>
        path in leftOut ? { path, namespace: 'left-out' } : undefined,
      );
      build.onLoad({ filter: /.*/, namespace: 'left-out' }, ({ path }) => ({ contents: leftOut[path] }));
    },
  };
}
