import { describe, expect, it } from "vitest";
import { headerFaults, owaspHeaders } from "../../testing/owasp-headers";
import { contentSecurityPolicy, securityHeaders, writeSecurityHeaders } from "./security-headers";

it("every header of OWASP's list is there, and says what it should", () => {
  expect(Object.keys(securityHeaders).sort()).toEqual(Object.keys(owaspHeaders).sort());
  const said = { ...securityHeaders, "cache-control": "private, no-cache" };
  expect(headerFaults(new Headers(said))).toEqual([]);
});

it("what tells too much, what is missing and what anybody may cache is a fault", () => {
  const said = { ...securityHeaders, "cache-control": "private, no-cache" };
  const faultsOf = (more: Record<string, string>, gone: string[] = []) => {
    const headers = new Headers({ ...said, ...more });
    for (const name of gone) headers.delete(name);
    return headerFaults(headers);
  };
  expect(faultsOf({ server: "workerd", "x-powered-by": "Hono" })).toEqual(["server", "x-powered-by"]);
  expect(faultsOf({}, ["cache-control"])).toEqual(["cache-control: none"]);
  expect(faultsOf({ "cache-control": "public, max-age=60", "set-cookie": "a=b" })).toHaveLength(1);
  expect(faultsOf({ "content-type": "text/html" })).toHaveLength(1); // a page's policy names its scripts
  for (const name of Object.keys(owaspHeaders)) expect(faultsOf({}, [name])).toEqual([`${name}: null`]);
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
