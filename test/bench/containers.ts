import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';

interface Times {
  /** Milliseconds until the bundle was loaded and the first event done. */
  readonly cold: number;
  /** Milliseconds of each later event. */
  readonly warm: readonly number[];
}

/** Starts handlers' bundles in fresh Node processes, against a stand-in for AWS in another. */
export class Containers {
  private readonly endpoint: ChildProcess;
  private readonly runner: string;
  private readonly environment: NodeJS.ProcessEnv;

  private constructor(endpoint: ChildProcess, port: number, runner: string) {
    this.endpoint = endpoint;
    this.runner = runner;
    this.environment = {
      AWS_ENDPOINT_URL: `http://127.0.0.1:${String(port)}`,
      AWS_REGION: 'us-east-1',
      AWS_ACCESS_KEY_ID: 'AKIAEXAMPLEEXAMPLE00',
      AWS_SECRET_ACCESS_KEY: 'example',
      AWS_LAMBDA_FUNCTION_NAME: 'bench',
      FINDINGS_TABLE: 'findings',
      ALERTS_TOPIC_ARN: 'arn:aws:sns:us-east-1:111122223333:alerts',
      FINDINGS_TOPIC_ARN: 'arn:aws:sns:us-east-1:111122223333:findings',
      TIME_ZONE: 'UTC',
      ACTIVITY_QUEUE_URL: `http://127.0.0.1:${String(port)}/111122223333/activity`,
      DEAD_LETTER_QUEUE_URL: `http://127.0.0.1:${String(port)}/111122223333/dead-letters`,
      REVIEW_EVERY_MINUTES: '60',
    };
  }

  static async start(endpointBundle: string, runnerBundle: string): Promise<Containers> {
    const endpoint = fork(endpointBundle, { stdio: 'inherit', execArgv: [] });
    const [port] = (await once(endpoint, 'message')) as [number];
    return new Containers(endpoint, port, runnerBundle);
  }

  async cold(bundle: string): Promise<number> {
    return (await this.run(bundle, 0, 0)).cold;
  }

  async warm(bundle: string, warmUps: number, events: number): Promise<readonly number[]> {
    return (await this.run(bundle, warmUps, events)).warm;
  }

  stop(): void {
    this.endpoint.disconnect();
  }

  private async run(bundle: string, warmUps: number, events: number): Promise<Times> {
    const child = fork(this.runner, [bundle, String(warmUps), String(events)], {
      env: this.environment,
      execArgv: [], // else the loader that runs this benchmark would be measured too
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    });
    let complaint = '';
    child.stderr?.on('data', (chunk: Buffer) => (complaint += chunk.toString()));
    const messages: unknown[] = [];
    child.on('message', (message) => messages.push(message));
    await once(child, 'close');
    if (messages.length === 0) throw new Error(`${bundle} did not get through its events: ${complaint}`);
    return messages[0] as Times;
  }
}
