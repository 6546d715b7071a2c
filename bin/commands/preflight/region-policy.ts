import type { Fact } from '../../../lambda/domain/fact';
import type { Line } from './line';
import type { Look } from './look';

const about = 'region policy';

/** An organization may deny whole regions: then a regional call in the home region is refused by its policy. */
export function isDeniedByPolicy(look: Look): boolean {
  return regionalFacts(look).some((fact) => !fact.known && fact.reason.includes('service control policy'));
}

export function regionPolicy(look: Look): Line {
  const { region } = look;
  if (isDeniedByPolicy(look))
    return {
      mark: 'missing',
      about,
      text: `a policy of your organization denies calls in ${region}${elsewhere(region)}`,
    };
  const facts = regionalFacts(look);
  if (facts.some(({ known }) => known))
    return { mark: 'ok', about, text: `${region} answers: no sign of a policy that denies it` };
  const refused = facts.every((fact) => !fact.known && fact.cause === 'denied');
  const why = refused ? 'the calls were refused for lack of permission' : `no call in ${region} was answered`;
  return { mark: 'cannot tell', about, text: `could not be told: ${why}` };
}

function regionalFacts({ bootstrap, trails }: Look): readonly Fact<unknown>[] {
  return [bootstrap, trails];
}

/** Where else it might live: nowhere that hears as much, in the commercial partition. */
function elsewhere(region: string): string {
  if (region === 'us-east-1')
    return ': ask for an exception. Another home region is no way out: it hears no root sign-in, which AWS records in us-east-1 only';
  if (/^(cn|us-gov)-/.test(region)) return ': ask for an exception';
  return ': ask for an exception, or leave --region out: us-east-1 alone hears root sign-in';
}
