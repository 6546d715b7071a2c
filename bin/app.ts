import { App } from 'aws-cdk-lib';
import { addRootwatch } from '../lib/stacks/rootwatch-app';

// Mistakes in the configuration become annotations of the stack: throwing here would break bootstrap and destroy too.
addRootwatch(new App(), new Date());
