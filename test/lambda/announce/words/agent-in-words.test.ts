import { agentInWords } from '../../../../lambda/announce/words/agent-in-words';

const windows = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko)';
const mac = 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15';
const iPhone = 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko)';
const android = 'Mozilla/5.0 (Linux; Android 14; K) AppleWebKit/537.36 (KHTML, like Gecko)';

describe('a user agent in words', () => {
  it.each([
    ['Chrome on Windows', `${windows} Chrome/130.0.0.0 Safari/537.36`],
    ['Microsoft Edge on Windows', `${windows} Chrome/130.0.0.0 Safari/537.36 Edg/130.0.0.0`],
    ['Firefox on Linux', 'Mozilla/5.0 (X11; Linux x86_64; rv:131.0) Gecko/20100101 Firefox/131.0'],
    [
      'Safari on iOS',
      'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1',
    ],
    ['Safari on macOS', `${mac} (KHTML, like Gecko) Version/18.1 Safari/605.1.15`],
    ['Chrome on macOS', `${mac} (KHTML, like Gecko) Chrome/130.0.0.0 Safari/537.36`],
    ['Opera on macOS', `${mac} (KHTML, like Gecko) Chrome/130.0.0.0 Safari/537.36 OPR/115.0.0.0`],
    ['Chrome on iOS', `${iPhone} CriOS/130.0.0.0 Mobile/15E148 Safari/604.1`],
    ['Firefox on iOS', `${iPhone} FxiOS/131.0 Mobile/15E148 Safari/605.1.15`],
    ['Microsoft Edge on iOS', `${iPhone} Version/18.0 EdgiOS/130.0.0.0 Mobile/15E148 Safari/605.1.15`],
    ['Chrome on Android', `${android} Chrome/130.0.0.0 Mobile Safari/537.36`],
    ['Samsung Internet on Android', `${android} SamsungBrowser/27.0 Chrome/125.0.0.0 Mobile Safari/537.36`],
    [
      'Chrome on ChromeOS',
      'Mozilla/5.0 (X11; CrOS x86_64 14541.0.0) AppleWebKit/537.36 Chrome/130.0.0.0 Safari/537.36',
    ],
    [
      'Chrome without a window (headless) on Linux',
      'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) HeadlessChrome/130.0.0.0 Safari/537.36',
    ],
    ['Internet Explorer on Windows', 'Mozilla/5.0 (Windows NT 10.0; WOW64; Trident/7.0; rv:11.0) like Gecko'],
    ['Firefox', 'Mozilla/5.0 (Mobile; rv:131.0) Gecko/131.0 Firefox/131.0'],
    [
      'AWS CLI 2 on Linux',
      'aws-cli/2.15.30 Python/3.11.8 Linux/5.10 exe/x86_64 prompt/off command/iam.create-access-key',
    ],
    ['AWS CLI 2 on macOS', 'aws-cli/2.22.0 md/awscrt#0.22.0 ua/2.0 os/macos#24.1.0 md/arch#arm64 lang/python#3.12.6'],
    ['AWS CLI 2 in CloudShell', 'aws-cli/2.22.0 ua/2.0 os/linux#6.1 exec-env/CloudShell'],
    ['AWS CLI 1 on Windows', '[aws-cli/1.32.0 Python/3.11.1 Windows/10 botocore/1.34.0]'],
    ['AWS SDK for Python on Linux', 'Boto3/1.34.0 md/Botocore#1.34.0 ua/2.0 os/linux#5.15 lang/python#3.11'],
    [
      'AWS SDK for JavaScript on Linux',
      'aws-sdk-js/3.600.0 ua/2.0 os/linux#5.10 lang/js md/nodejs#20.1.0 api/iam#3.600.0',
    ],
    ['AWS SDK for Go on macOS', 'aws-sdk-go-v2/1.30.0 os/macos lang/go#1.22 md/GOOS#darwin'],
    ['AWS SDK for Java', 'aws-sdk-java/2.26.0'],
    [
      'Terraform on Linux',
      'APN/1.0 HashiCorp/1.0 Terraform/1.9.0 (+https://www.terraform.io) aws-sdk-go-v2/1.30.0 os/linux',
    ],
    ['AWS Tools for PowerShell on Windows', 'AWSPowerShell/4.1.500 .NET_Core/8.0 OS/Windows_10'],
    ['the AWS console', 'console.amazonaws.com'],
    ['the AWS console', '[S3Console/0.4, aws-internal/3 aws-sdk-java/1.12]'],
    ['the AWS sign-in page', 'signin.amazonaws.com'],
    ['the AWS service cloudformation', 'cloudformation.amazonaws.com'],
    ['AWS itself or the AWS console (AWS Internal)', 'AWS Internal'],
    ['unknown: the record names no program', ''],
    ['unknown: the record names no program', null],
    ['not recognised: "curl/8.6.0"', 'curl/8.6.0'],
    ['not recognised: "Mozilla/5.0"', 'Mozilla/5.0'],
    ['not recognised: "evil <!channel> line"', 'evil <!channel>\nline\u202e'],
  ])('reads "%s"', (words, agent) => {
    expect(agentInWords(agent)).toBe(words);
  });

  it('stays short whatever a caller sends', () => {
    expect(agentInWords('x '.repeat(10_000)).length).toBeLessThan(110);
  });
});
