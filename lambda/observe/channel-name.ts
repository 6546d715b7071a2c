import type { Channel } from '../domain/root-posture';

/** For people, and in every report: enough to know which one it is, too little to be worth stealing. */
export function addressOf(protocol: string, endpoint: string): string {
  switch (protocol) {
    case 'email':
    case 'email-json':
      return `mail to ${maskedMail(endpoint)}`;
    case 'sms':
      return `text message to ***${endpoint.slice(-4)}`;
    case 'http':
    case 'https':
      return `${protocol} to ${hostOf(endpoint)}`;
    default:
      return protocol;
  }
}

export function kindOf(protocol: string): Channel['kind'] {
  return protocol.startsWith('email') ? 'email' : 'other';
}

/** `security@example.com` reads `s***@example.com`. */
function maskedMail(address: string): string {
  const at = address.lastIndexOf('@');
  return at < 1 ? '***' : `${address.slice(0, 1)}***${address.slice(at)}`;
}

/** Pagers put their key into the path. */
function hostOf(endpoint: string): string {
  return URL.canParse(endpoint) ? new URL(endpoint).host : '***';
}
