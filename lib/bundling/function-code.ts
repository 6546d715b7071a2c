import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { AssetHashType, DockerImage } from 'aws-cdk-lib';
import { Code } from 'aws-cdk-lib/aws-lambda';

const repository = join(__dirname, '..', '..');

/**
 * The bundle of one handler, made when the stack is synthesized. The SDK is in it: the one in the runtime changes without us
 * and starts more slowly.
 * @param entry file in `lambda/handlers`, without its extension
 */
export function functionCode(entry: string): Code {
  return Code.fromAsset(repository, {
    assetHashType: AssetHashType.OUTPUT,
    bundling: {
      // Never pulled: the bundle is made on this machine, or the synthesis fails.
      image: DockerImage.fromRegistry('none'),
      // Not run either; but the CDK takes bundlings that are worded alike for the same one.
      command: [entry],
      local: {
        tryBundle(folder) {
          const script = join(__dirname, 'bundle-function.mjs');
          const file = join(repository, 'lambda', 'handlers', `${entry}.ts`);
          execFileSync(process.execPath, [script, file, folder], { stdio: ['ignore', 'inherit', 'inherit'] });
          return true;
        },
      },
    },
  });
}
