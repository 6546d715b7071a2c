import { ListOrganizationsFeaturesCommand, ListRolesCommand } from '@aws-sdk/client-iam';

interface Calls {
  calls(): readonly { readonly args: readonly unknown[] }[];
}

/** Of the organization and of the people, not of root. */
const others = [ListOrganizationsFeaturesCommand, ListRolesCommand];

/** How many calls are about root's credentials, the question who asks included. */
export function countRootCalls(iam: Calls, sts: Calls): number {
  const aboutRoot = iam.calls().filter(({ args: [command] }) => !others.some((other) => command instanceof other));
  return aboutRoot.length + sts.calls().length;
}
