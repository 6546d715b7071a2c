import { App, type AppProps } from 'aws-cdk-lib';
import { context as recommended } from '../../cdk.json';
import type { Context } from '../lib/configurations';

/** An app as the CDK would make it from cdk.json and this context, but without bundling the functions. */
export function appOf(context: Context, props: AppProps = {}): App {
  const noBundling = { 'aws:cdk:bundling-stacks': [] };
  return new App({ ...props, context: { ...recommended, ...noBundling, ...context }, analyticsReporting: false });
}
