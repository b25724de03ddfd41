/** What no page needs, and what one does: copying a link, sharing it, holding its code out on a lit screen, signing in with a device. */
const permissions = [
  ...["accelerometer", "autoplay", "camera", "clipboard-read", "cross-origin-isolated", "display-capture"],
  ...["encrypted-media", "fullscreen", "gamepad", "geolocation", "gyroscope", "hid", "idle-detection"],
  ...["keyboard-map", "magnetometer", "microphone", "midi", "payment", "picture-in-picture"],
  ...["serial", "sync-xhr", "unload", "usb", "xr-spatial-tracking"],
].map((feature) => `${feature}=()`);
const ownPermissions = ["clipboard-write", "publickey-credentials-get", "screen-wake-lock", "web-share"].map(
  (feature) => `${feature}=(self)`,
);

/** Of every answer, whatever it is: OWASP's Secure Headers list. One constant, for the hot path spreads it. */
export const securityHeaders = {
  "strict-transport-security": "max-age=31536000; includeSubDomains",
  "x-content-type-options": "nosniff",
  "x-frame-options": "DENY",
  "x-dns-prefetch-control": "off",
  "x-permitted-cross-domain-policies": "none",
  // Not no-referrer: with that, browsers send `Origin: null` on the forms of our own pages.
  "referrer-policy": "strict-origin-when-cross-origin",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-embedder-policy": "require-corp",
  "cross-origin-resource-policy": "same-origin",
  // What is no page loads nothing, is framed nowhere, and sends nothing.
  "content-security-policy":
    "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  "permissions-policy": [...permissions, ...ownPermissions].join(", "),
} as const;

/** Where an answer tells its own, that stays: a script that other sites load, a file that is shown in a sandbox. */
const ownWhereTold = new Set(["content-security-policy", "cross-origin-resource-policy"]);

export function writeSecurityHeaders(headers: Headers): void {
  for (const [name, value] of Object.entries(securityHeaders)) {
    if (!ownWhereTold.has(name) || !headers.has(name)) headers.set(name, value);
  }
}

/** At the end of a session: what the browser kept of it goes. */
export const clearSiteData = { "clear-site-data": '"cache", "cookies", "storage"' } as const;

/** The same of a guest, but for what they typed and could not send: that is kept on the device, for them alone. */
export const clearGuestData = { "clear-site-data": '"cache", "cookies"' } as const;

/** Of answers that search engines are asked not to show. */
export const unlisted = { "x-robots-tag": "noindex" } as const;

/** Of a page that others may show within theirs: what forbids that goes, and it may be loaded from there. */
export function letFrame(headers: Headers): void {
  headers.delete("x-frame-options");
  headers.set("cross-origin-resource-policy", "cross-origin");
}

/**
 * `isSecure`: came by https. Of a local start nothing is to be asked for by https. `isFramed`: pages of others may show
 * it within them.
 */
export function contentSecurityPolicy(nonce: string, isSecure: boolean, isFramed = false): string {
  return [
    "default-src 'none'",
    `script-src 'nonce-${nonce}' 'strict-dynamic'`,
    "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    "object-src 'none'",
    "form-action 'self'",
    isFramed ? "frame-ancestors *" : "frame-ancestors 'none'",
    "base-uri 'none'",
    ...(isSecure ? ["upgrade-insecure-requests"] : []),
  ].join("; ");
}
