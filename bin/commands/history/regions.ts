import { askAs } from '../../../lambda/observe/ask';
import { AccountRegions } from '../../../lambda/observe/account-regions';
import { callTimeoutMs, type Clients } from '../../aws/clients';
import { Failure } from '../../terminal/failure';

export interface Regions {
  readonly names: readonly string[];
  /** Why not all enabled regions are known; null when they are, or nobody asked for all. */
  readonly unknown: string | null;
}

/** The regions that were asked for, or all that are enabled; where AWS does not tell, the one that is in any case. */
export async function regionsFor(asked: readonly string[], clients: Clients, now: () => Date): Promise<Regions> {
  if (asked.length > 0) return { names: [...new Set(asked.map(checked))], unknown: null };
  const enabled = await new AccountRegions(clients.account, askAs(Promise.resolve(null), now, callTimeoutMs)).list();
  if (!enabled.known) return { names: [clients.region], unknown: enabled.reason };
  const others = enabled.value.filter((name) => name !== clients.region).sort();
  return { names: [clients.region, ...others], unknown: null };
}

function checked(region: string): string {
  if (/^[a-z]{2,5}(-[a-z]+)+-\d{1,2}$/.test(region)) return region;
  throw new Failure(`--region: '${region}' is not the name of an AWS region. Give it as us-east-1.`);
}
