// Pure.
/** Whose passkeys are: a browser offers them to this host alone, and tells where the page is from. */
export interface RelyingParty {
  id: string;
  origin: string;
}

/** Null where PUBLIC_URL names no host, for a passkey belongs to a name. A local start is `localhost`. */
export function relyingPartyOf(publicUrl: string): RelyingParty | null {
  const { hostname, origin, port, protocol } = new URL(publicUrl);
  if (hostname === "127.0.0.1" || hostname === "[::1]") {
    return { id: "localhost", origin: `${protocol}//localhost${port && `:${port}`}` };
  }
  return /^[\d.]+$|^\[/.test(hostname) ? null : { id: hostname, origin };
}
