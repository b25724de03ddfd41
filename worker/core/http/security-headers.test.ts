import { expect, it } from "vitest";
import { contentSecurityPolicy, securityHeaders } from "./security-headers";

// Written out: a test that compares answers with the list itself does not miss what the list has lost.

it("a browser is told to trust nothing that it need not", () => {
  expect(securityHeaders).toEqual({
    "strict-transport-security": "max-age=31536000; includeSubDomains",
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    "referrer-policy": "strict-origin-when-cross-origin",
    "cross-origin-opener-policy": "same-origin",
    "permissions-policy": "camera=(), geolocation=(), microphone=()",
  });
});

it("a page loads what is its own, stands in no frame, and sends its forms nowhere else", () => {
  const directives = contentSecurityPolicy("abc").split("; ");
  expect(directives).toEqual(
    expect.arrayContaining([
      "default-src 'none'",
      "script-src 'nonce-abc' 'strict-dynamic'",
      "style-src 'self'",
      "form-action 'self'",
      "frame-ancestors 'none'",
      "base-uri 'none'",
    ]),
  );
  expect(directives.join()).not.toContain("unsafe");
});
