// Pure.

/** Browsers that a program drives, and libraries that speak HTTP. In-app browsers and old phones are none of them. */
const programs =
  /headless|phantomjs|slimerjs|puppeteer|playwright|selenium|webdriver|cypress|electron\/|splash|casperjs|htmlunit|zombie|jsdom|nightmare|chrome-lighthouse|\b(?:ro)?bot\b|crawler|spider|scrapy|^(?:curl|wget|python|aiohttp|httpx|requests|go-http|java|okhttp|axios|node|undici|got|libwww|lwp|perl|ruby|faraday|guzzle|php|postman|insomnia|apache-httpclient|restsharp|winhttp|httpie|reqwest|hyper|dart|deno|bun)\b/i;

/** Null where there is no user agent. */
export const isAutomated = (agent: string | null | undefined): boolean | null =>
  agent ? programs.test(agent.trim()) : null;
