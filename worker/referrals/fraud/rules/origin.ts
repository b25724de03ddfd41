// Pure.
import { isRobot } from "../../clicks/bots";

/** What a provider's number and a user agent tell. */

/**
 * Autonomous systems whose addresses are servers': the large clouds and hosts, as their registries name them. Those of
 * Cloudflare, Akamai and Fastly that people's private relays leave by are not among them.
 */
const dataCentres = new Set([
  16509,
  14618,
  7224,
  8987, // Amazon
  15169,
  396982,
  19527,
  139070, // Google
  8075,
  8068,
  8069, // Microsoft
  14061,
  46652,
  62567,
  393406,
  200130,
  202018, // DigitalOcean
  16276,
  35540, // OVH
  24940,
  213230,
  212317, // Hetzner
  20473,
  64515, // Vultr
  63949,
  48337, // Akamai (Linode)
  31898,
  7160,
  792, // Oracle
  36351,
  13749,
  46704, // IBM
  37963,
  45102,
  45103, // Alibaba
  132203,
  45090,
  133478, // Tencent
  136907,
  55990, // Huawei
  12876,
  29447, // Scaleway
  51167,
  40021,
  141995, // Contabo
  60781,
  28753,
  30633,
  59253,
  133752,
  396362,
  395954, // Leaseweb
  9009,
  60068,
  212238,
  62240,
  136787,
  147049,
  141039,
  207137, // M247, Datacamp and others that VPNs rent from
  8560,
  54548, // IONOS
  26496,
  398101,
  20738,
  20773, // GoDaddy
  47583,
  204915, // Hostinger
  22612,
  53667,
  40676,
  36352,
  55286,
  62904,
  8100,
  46562,
  46664,
  32097,
  33070,
  19994,
  27357, // US hosts
  197540,
  49981,
  50673,
  43350,
  49505,
  200019,
  210644,
  44477,
  202425,
  206092,
  58065,
  39351,
  199524,
  202422,
  24961,
  8972,
  34011,
  31034,
  34119,
  51852,
  42831,
  20860,
  25820,
  29802,
  19318,
  30083,
  32475,
  21859,
  135377,
]);

export const isDataCentre = (asn: number): boolean => dataCentres.has(asn);

const programs =
  /headless|phantomjs|selenium|webdriver|puppeteer|playwright|cypress|electron\/|slimerjs|htmlunit|zombie\.js|splash|python|urllib|aiohttp|httpx|scrapy|mechanize|curl\/|wget\/|libcurl|okhttp|apache-httpclient|java\/|jakarta|go-http-client|node-fetch|undici|axios|got \(|superagent|postman|insomnia|guzzle|php\/|ruby|perl|libwww|powershell|winhttp|restsharp|dart:io|lua-resty|jsdom|burp|nikto|sqlmap/i;

/** Whether a program sent it, and no person's browser. */
export const isAutomated = (userAgent: string): boolean => programs.test(userAgent) || isRobot(userAgent);
