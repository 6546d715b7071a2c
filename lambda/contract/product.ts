import { version } from '../../package.json';

/** The release that made a finding. */
export const productVersion: string = version;
