import { paginateListRegions, type AccountClient } from '@aws-sdk/client-account';
import type { Fact } from '../domain/fact';
import { UnexpectedAnswerError, type Ask } from './ask';
import type { EnabledRegions } from './enabled-regions.port';

/** Asks the account which regions are switched on. Permission: account:ListRegions. */
export class AccountRegions implements EnabledRegions {
  private readonly account: AccountClient;
  private readonly ask: Ask;

  constructor(account: AccountClient, ask: Ask) {
    this.account = account;
    this.ask = ask;
  }

  list(): Promise<Fact<readonly string[]>> {
    return this.ask(
      'account:ListRegions',
      async ({ abortSignal }) => ({ $metadata: undefined, regions: await this.enabled(abortSignal) }),
      ({ regions }) => {
        if (regions.length === 0) throw new UnexpectedAnswerError('no region is named');
        return regions;
      },
    );
  }

  private async enabled(abortSignal: AbortSignal): Promise<readonly string[]> {
    const regions: string[] = [];
    const pages = paginateListRegions(
      { client: this.account },
      { RegionOptStatusContains: ['ENABLED', 'ENABLED_BY_DEFAULT'] },
      { abortSignal },
    );
    for await (const { Regions = [] } of pages)
      regions.push(...Regions.flatMap(({ RegionName }) => (RegionName === undefined ? [] : [RegionName])));
    return regions;
  }
}
