import { z } from 'zod';

/** Of what a CloudWatch alarm's description holds (1,024 characters), the rest is for what the alarm means. */
export const longestAddress = 500;

/** Whether messages can link a section of this page: `#` and the section are added to it. */
export function isPageAddress(address: string): boolean {
  const isHttps = z.url({ protocol: /^https$/ }).safeParse(address).success;
  return isHttps && address.length <= longestAddress && !/[#\s]/.test(address);
}
