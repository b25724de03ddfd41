import type { Random } from "../../core/demo/random";

// What strangers send.

const texts = [
  ...[
    "",
    " ",
    "\t\r\n",
    "\u0000",
    "a\u0000b",
    "a\r\nSet-Cookie: x=y",
    "\u202e\u200b\ufeff",
    "\ufffe",
    "\ud800",
    "\udc00x",
  ],
  ...[
    "नेपाल",
    "𝕏😀👩‍👩‍👧",
    "e\u0301",
    "ﷺ",
    "İ",
    "ß",
    "\u0085\u2028",
    "x".repeat(300),
    "x".repeat(20_000),
    "𝕏".repeat(3000),
  ],
  ...[
    "NaN",
    "Infinity",
    "-1",
    "0",
    "1e3",
    "1e400",
    "0x10",
    "9".repeat(30),
    "1.5",
    "٣",
    "true",
    "null",
    "undefined",
  ],
  ...[
    "[object Object]",
    "__proto__",
    "constructor",
    "toString",
    "' OR 1=1 --",
    '"; DROP TABLE people; --',
    "%",
    "%_",
    "*",
  ],
  ...[
    "<script>alert(1)</script>",
    "{{7*7}}",
    "$" + "{7*7}",
    "=1+1",
    "../../etc/passwd",
    "%00",
    "%2e%2e%2f",
    "\\",
    "/",
    "?",
  ],
  ...[
    "2026-02-30",
    "2026-13-01",
    "0000-00-00",
    "9999-12-31",
    "10000-01-01",
    "-271821-04-20",
    "2026-01-01T00:00:00Z",
  ],
  ...[
    "2026-10-01",
    "24:00",
    "+275760-09-13T00:00:00.001Z",
    "1969-12-31T23:59:59.999Z",
    "2026-06-31T12:00:00.000+14:00",
  ],
  ...[
    "javascript:alert(1)",
    "http://[::1",
    "http://localhost",
    "https://user:pw@example.org",
    "file:///etc/passwd",
    "//x",
  ],
  ...[
    `https://${"a".repeat(3000)}.example`,
    "a@b",
    `${"a".repeat(255)}@example.org`,
    "a@[127.0.0.1]",
    "@",
    "+1",
    "+9779800000000",
  ],
  ...[
    "usr_0",
    "ref_",
    "off_06h2gd9zgn4htq8b6dwpswmmpr",
    "en",
    "xx",
    "Asia/Kathmandu",
    "Mars/Olympus",
    "NP",
    "-name",
    "name,id",
  ],
];

const numbers = [0, -0, 1, -1, 1.5, 1e-7, 100, 101, 2 ** 31, 2 ** 53, -(2 ** 53) - 2, 1e21, 1e308, -1e308];

const nested = (depth: number): unknown =>
  depth === 0 ? "x" : depth % 2 ? [nested(depth - 1)] : { a: nested(depth - 1) };

export const hostileText = (random: Random): string => random.pick(texts);

/** Any value that JSON has. */
export function hostileValue(random: Random): unknown {
  const kind = random.below(10);
  if (kind < 5) return hostileText(random);
  if (kind < 7) return random.pick(numbers);
  return random.pick<() => unknown>([
    () => null,
    () => true,
    () => false,
    () => [],
    () => ({}),
    () => [null],
    () => [[[[]]]],
    () => ({ $ne: null }),
    () => ({ length: 1e9 }),
    () => nested(200),
    () => Array.from({ length: 2000 }, () => hostileText(random).slice(0, 10)),
    () => Object.fromEntries(Array.from({ length: 500 }, (_, i) => [`k${i}`, i])),
    () => [hostileText(random), random.pick(numbers), { id: hostileText(random) }],
  ])();
}

/** Bodies that are no JSON, or none that anybody means. */
export function hostileBody(random: Random): string | Uint8Array {
  return random.pick<() => string | Uint8Array>([
    () => "",
    () => "{",
    () => '{"a":1,}',
    () => '{"name":NaN}',
    () => "[".repeat(30_000),
    () => `${'{"a":'.repeat(5000)}1${"}".repeat(5000)}`,
    () => '{"name":"\\ud800"}',
    () => '{"__proto__":{"admin":true},"constructor":{"prototype":{}}}',
    () => "\u0000",
    () => "null",
    () => '"text"',
    () => "1e999",
    () => new Uint8Array([0xff, 0xfe, 0x00, 0x7b]),
    () => new Uint8Array([0x7b, 0x22, 0x61, 0x22, 0x3a, 0x22, 0xc3, 0x28, 0x22, 0x7d]), // not UTF-8
    () => new Uint8Array([0xef, 0xbb, 0xbf, 0x7b, 0x7d]), // with a byte order mark
    () => new Uint8Array(Array.from({ length: 300 }, () => random.below(256))),
    () => "a=1&b=2&b=3",
    () => "--b\r\ncontent-disposition: form-data; name=file\r\n\r\nx",
    () => JSON.stringify(hostileValue(random)),
    () => `{"text":"${"x".repeat(1_100_000)}"}`,
  ])();
}

export const contentTypes = [
  ...[
    "application/json",
    "application/json; charset=utf-16",
    "APPLICATION/JSON",
    "application/json;",
    "text/json",
  ],
  ...[
    "text/plain",
    "application/x-www-form-urlencoded",
    "multipart/form-data",
    "multipart/form-data; boundary=b",
  ],
  ...[
    "application/x-ndjson",
    "image/png",
    "image/svg+xml",
    "application/octet-stream",
    "",
    "x",
    "*/*",
    "text/csv",
  ],
];

export const headerValues: Record<string, string[]> = {
  accept: ["text/html", "application/xml", "*/*;q=x", "", "a".repeat(3000)],
  "accept-language": ["fr", "fr;q=x", "*", "xx-YY-ZZ, e", "-".repeat(2000)],
  "accept-encoding": ["br", "identity;q=0", "x"],
  "idempotency-key": ["", "a", "x".repeat(256), "x".repeat(5000), "' --"],
  "if-match": ["*", '"x"', "W/", "x".repeat(3000), '"a", "b"'],
  "if-none-match": ["*", '"x"'],
  cookie: [
    "",
    "=",
    "__Host-access=x",
    "a=b; a=c; ;;",
    `x=${"y".repeat(5000)}`,
    "__Host-access=eyJhbGciOiJub25lIn0.e30.",
  ],
  origin: ["null", "https://evil.example", "https://milepost.test", "x"],
  "sec-fetch-site": ["same-origin", "cross-site", "x"],
  "cf-connecting-ip": ["x", "", "::1", "999.1.1.1", "::ffff:1.2.3.4", "x".repeat(500)],
  "user-agent": ["", "x".repeat(5000), "Mozilla/5.0 (compatible; Googlebot/2.1)"],
  referer: ["x", "http://[", "x".repeat(5000)],
  range: ["bytes=0-0", "bytes=9-1", "x"],
  "content-encoding": ["gzip", "x"],
  "x-forwarded-for": ["x"],
  "x-forwarded-host": ["evil.example"],
  "x-http-method-override": ["DELETE"],
  "x-request-id": ["x", "x".repeat(3000)],
  authorization: [
    "",
    "Bearer",
    "Bearer ",
    "Bearer x",
    "Basic eDp5",
    "bearer mp_x",
    "Bearer eyJhbGciOiJub25lIn0.e30.",
  ],
};
