import { firstOf, type Name } from './name-in-agent';

/**
 * In the order in which they can be told apart: Edge and Opera also say Chrome, and all but Firefox say Safari. A library
 * that knows the rest of the world's browsers is a tenth of the bundle, and nobody opens the AWS console in those.
 * https://developer.mozilla.org/docs/Web/HTTP/Guides/Browser_detection_using_the_user_agent
 */
const browsers: readonly Name[] = [
  [/\bEdg(?:e|A|iOS)?\//, 'Microsoft Edge'],
  [/\b(?:OPR|OPT|Opera)\//, 'Opera'],
  [/\bSamsungBrowser\//, 'Samsung Internet'],
  [/\bVivaldi\//, 'Vivaldi'],
  [/\b(?:Firefox|FxiOS)\//, 'Firefox'],
  [/\bHeadlessChrome\//, 'Chrome without a window (headless)'],
  [/\b(?:Chrome|CriOS|Chromium)\//, 'Chrome'],
  [/\bVersion\/\S+ (?:Mobile\/\S+ )?Safari\//, 'Safari'],
  [/\bTrident\/|\bMSIE /, 'Internet Explorer'],
];

/** An iPhone also says Mac OS X, and Android says Linux. */
const devices: readonly Name[] = [
  [/\b(?:iPhone|iPad|iPod)\b/, 'iOS'],
  [/\bAndroid\b/, 'Android'],
  [/\bWindows\b/, 'Windows'],
  [/\bCrOS\b/, 'ChromeOS'],
  [/\bMac(?:intosh| OS X)\b/, 'macOS'],
  [/\bLinux\b/, 'Linux'],
];

/** `Chrome on Windows`; null for what is no browser that we know. Only a real one says Mozilla. */
export function browserInWords(agent: string): string | null {
  if (!agent.startsWith('Mozilla/')) return null;
  const seen = firstOf(browsers, agent);
  const device = firstOf(devices, agent);
  return seen === undefined || device === undefined ? (seen ?? null) : `${seen} on ${device}`;
}
