import { plainText } from '../../../lambda/domain/plain-text';
import { costInWords } from './cost';
import type { Line } from './line';
import type { Look } from './look';
import { regionPolicy } from './region-policy';
import { trailJudgement, trailState } from './trail';

/** Everything that was looked at. Without credentials there is nothing more to say of what they would have shown. */
export function linesOf(look: Look): readonly Line[] {
  const looked = [bootstrap(look), trail(look), regionPolicy(look)];
  const shown = typeof look.caller === 'string' ? looked.filter(({ mark }) => mark !== 'cannot tell') : looked;
  return [caller(look), ...shown, { mark: 'ok', about: 'cost', text: costInWords(trailState(look) === 'none') }];
}

function caller({ caller: who, profile }: Look): Line {
  const about = 'who and where';
  if (typeof who === 'string') return { mark: 'cannot tell', about, text: who };
  const name = profile?.name ?? null;
  const account = name === null ? who.accountId : `${plainText(name, 60)} (${who.accountId})`;
  return { mark: 'ok', about, text: `you are ${who.arn} in ${account}` };
}

function bootstrap({ bootstrap: version, region }: Look): Line {
  const about = 'bootstrapped';
  if (!version.known) return { mark: 'cannot tell', about, text: version.reason };
  if (version.value === null)
    return { mark: 'missing', about, text: `${region}, the home region, is not prepared for the CDK yet` };
  return { mark: 'ok', about, text: `${region}, the home region, has the CDK's bootstrap version ${version.value}` };
}

function trail(look: Look): Line {
  const { outcome, reason } = trailJudgement(look);
  if (outcome === 'unknown') return { mark: 'cannot tell', about: 'trail', text: reason };
  return { mark: outcome === 'pass' ? 'ok' : 'missing', about: 'trail', text: reason };
}
