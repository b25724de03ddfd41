// OWASP Secure Headers Project, written out: a test that compares answers with the product's own list does not miss what
// that list has lost.

/** What it recommends: what each header must say. */
export const owaspHeaders: Record<string, RegExp> = {
  "content-security-policy": /^default-src 'none'; .*frame-ancestors 'none'/,
  "cross-origin-embedder-policy": /^require-corp$/,
  "cross-origin-opener-policy": /^same-origin$/,
  "cross-origin-resource-policy": /^same-origin$/,
  "permissions-policy": /^\S+=\(/,
  "referrer-policy": /^strict-origin-when-cross-origin$/,
  "strict-transport-security": /^max-age=31536000; includeSubDomains$/,
  "x-content-type-options": /^nosniff$/,
  "x-dns-prefetch-control": /^off$/,
  "x-frame-options": /^DENY$/,
  "x-permitted-cross-domain-policies": /^none$/,
};

/** What it wants gone, for it tells what the product is made with. */
const telling =
  /^(?:server|via|x-powered-by|x-aspnet(?:mvc)?-version|x-generator|x-runtime|x-version|x-backend-server|x-powered-cms|sourcemap|x-sourcemap)$/;

/** Cached by nobody, or by who asks anew each time. */
const ownCache = /^(?:(?:private|public), )?no-(?:store|cache)$/;
/** Of what holds nothing of anybody: files whose names change with what they hold, scripts and descriptions. */
const openCache = /^(?:public|private), max-age=\d+/;

/** Another policy than the list's where an answer is made for others, and says so. */
function expected(name: string, says: RegExp, headers: Headers): RegExp | null {
  const policy = headers.get("content-security-policy") ?? "";
  const isPage = headers.get("content-type")?.startsWith("text/html") ?? false;
  const isFramed = policy.includes("frame-ancestors *");
  const isForOthers = headers.get("access-control-allow-origin") === "*";
  if (name === "x-frame-options" && isFramed) return null;
  if (name === "cross-origin-resource-policy" && (isFramed || isForOthers)) return /^cross-origin$/;
  if (name !== "content-security-policy") return says;
  if (isPage) return /^default-src 'none'; script-src 'nonce-\w+' 'strict-dynamic';(?!.*unsafe-)/;
  // A document in a sandbox may bring its own style, and nothing else.
  return /^default-src 'none'(?:(?:; style-src 'unsafe-inline')?; sandbox|;(?!.*unsafe-).*)?$/;
}

/** What of an answer's headers is not as the list wants it; empty where all is. */
export function headerFaults(headers: Headers): string[] {
  const wrong = Object.entries(owaspHeaders).flatMap(([name, says]) => {
    const wanted = expected(name, says, headers);
    const told = headers.get(name);
    if (wanted === null) return told === null ? [] : [`${name}: ${told}`];
    return told !== null && wanted.test(told) ? [] : [`${name}: ${told}`];
  });
  const cached = headers.get("cache-control") ?? "none";
  const isCachedWell = ownCache.test(cached) || (!headers.has("set-cookie") && openCache.test(cached));
  if (!isCachedWell) wrong.push(`cache-control: ${cached}`);
  return [...wrong, ...[...headers.keys()].filter((name) => telling.test(name))];
}
