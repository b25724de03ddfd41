import { describe, expect, it } from "vitest";
import { contentSecurityPolicy, securityHeaders, writeSecurityHeaders } from "./security-headers";

// Written out: a test that compares answers with the list itself does not miss what the list has lost.

/** OWASP Secure Headers Project, the headers that it recommends: what each must say. */
const owasp: Record<string, RegExp> = {
  "content-security-policy": /default-src .*frame-ancestors 'none'/,
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

it("every header of the list is there, and says what it should", () => {
  expect(Object.keys(securityHeaders).sort()).toEqual(Object.keys(owasp).sort());
  for (const [name, says] of Object.entries(owasp)) {
    expect(securityHeaders[name as keyof typeof securityHeaders], name).toMatch(says);
  }
});

it("a page may use no feature of the device but those that it needs", () => {
  const policy = new Map(
    securityHeaders["permissions-policy"].split(", ").map((entry) => entry.split("=", 2) as [string, string]),
  );
  const open = [...policy].filter(([, who]) => who !== "()");
  expect(open).toEqual([
    ["clipboard-write", "(self)"],
    ["publickey-credentials-get", "(self)"],
    ["screen-wake-lock", "(self)"],
    ["web-share", "(self)"],
  ]);
  for (const feature of ["camera", "microphone", "geolocation", "payment", "usb", "display-capture"]) {
    expect(policy.get(feature), feature).toBe("()");
  }
});

it("what tells its own policy keeps it, and nothing else", () => {
  const headers = new Headers({
    "content-security-policy": "default-src 'none'; sandbox",
    "cross-origin-resource-policy": "cross-origin",
    "x-frame-options": "SAMEORIGIN",
  });
  writeSecurityHeaders(headers);
  expect(Object.fromEntries(headers)).toEqual({
    ...securityHeaders,
    "content-security-policy": "default-src 'none'; sandbox",
    "cross-origin-resource-policy": "cross-origin",
  });
});

describe("a page", () => {
  it("loads what is its own, stands in no frame, and sends its forms nowhere else", () => {
    const directives = contentSecurityPolicy("abc", true).split("; ");
    expect(directives).toEqual(
      expect.arrayContaining([
        "default-src 'none'",
        "script-src 'nonce-abc' 'strict-dynamic'",
        "style-src 'self'",
        "object-src 'none'",
        "form-action 'self'",
        "frame-ancestors 'none'",
        "base-uri 'none'",
        "upgrade-insecure-requests",
      ]),
    );
    expect(directives.join()).not.toContain("unsafe");
  });

  it("of a local start asks for nothing by https", () => {
    expect(contentSecurityPolicy("abc", false)).not.toContain("upgrade");
  });
});
