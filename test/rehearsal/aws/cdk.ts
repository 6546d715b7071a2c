import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { repository } from '../installed/installed-once';
import { credentials } from './account';
import { endWithUs } from './process-group';

const cli = path.join(repository, 'node_modules/aws-cdk/bin/cdk');

/** Not the product's home on purpose: the stack goes to us-east-1 whatever the default region is. */
const defaultRegion = 'eu-west-1';

/** The real CDK command, pointed at the emulator, with nothing of the caller's own AWS settings. */
export class Cdk {
  private readonly endpoint: string;
  private readonly folder: string;

  /** @param folder for the command's home and its cloud assembly. */
  constructor(endpoint: string, folder: string) {
    this.endpoint = endpoint;
    this.folder = folder;
  }

  /** From another folder than the app's: inside it, bootstrap would synthesize the app too. */
  async bootstrap(environment: string): Promise<void> {
    await this.run(this.folder, 'bootstrap', environment);
  }

  /** @returns everything the command said. */
  async deploy(context: Readonly<Record<string, string>>): Promise<string> {
    return this.run(repository, 'deploy', '--all', '--require-approval', 'never', ...this.app(context));
  }

  async destroy(context: Readonly<Record<string, string>>): Promise<string> {
    return this.run(repository, 'destroy', '--all', '--force', ...this.app(context));
  }

  /** @param mapping physical names by the logical ids that take them over. */
  async import(context: Readonly<Record<string, string>>, mapping: object): Promise<string> {
    return this.run(repository, 'import', '--resource-mapping-inline', JSON.stringify(mapping), ...this.app(context));
  }

  private app(context: Readonly<Record<string, string>>): string[] {
    const pairs = Object.entries(context).flatMap(([key, value]) => ['--context', `${key}=${value}`]);
    return ['--output', path.join(this.folder, 'cdk.out'), ...pairs];
  }

  private async run(cwd: string, ...words: readonly string[]): Promise<string> {
    const command = spawn(
      process.execPath,
      [cli, ...words, '--no-notices', '--no-version-reporting', '--no-color', '--ci'],
      {
        cwd,
        env: this.environment(),
        stdio: ['ignore', 'pipe', 'pipe'],
        detached: true,
      },
    );
    const end = endWithUs(command);
    const said: string[] = [];
    for (const stream of [command.stdout, command.stderr])
      stream.setEncoding('utf8').on('data', (text: string) => said.push(text));
    const ended: unknown[] = await once(command, 'close');
    const code = ended[0];
    end();
    if (code !== 0) throw new Error(`cdk ${words.join(' ')} ended with ${String(code)}:\n${said.join('')}`);
    return said.join('');
  }

  private environment(): Record<string, string> {
    return {
      PATH: [path.dirname(process.execPath), path.join(repository, 'node_modules/.bin'), process.env['PATH']].join(':'),
      HOME: this.folder,
      AWS_ENDPOINT_URL: this.endpoint,
      AWS_REGION: defaultRegion,
      AWS_ACCESS_KEY_ID: credentials.accessKeyId,
      AWS_SECRET_ACCESS_KEY: credentials.secretAccessKey,
      AWS_EC2_METADATA_DISABLED: 'true',
      CDK_DISABLE_CLI_TELEMETRY: 'true',
    };
  }
}
