import { seal, unseal } from "../../core/seal";

const purpose = "milepost your data 1";
const goodFor = 86_400_000;

/**
 * What a mail about somebody's own data carries: their address and until when, sealed, so that it can neither be read
 * nor made, and nothing has to be kept for it.
 */
export async function sealDataLink(dataKey: string, email: string, now: number): Promise<string> {
  const text = JSON.stringify({ email, until: now + goodFor });
  return Buffer.from(await seal(dataKey, purpose, new TextEncoder().encode(text))).toString("base64url");
}

/** The address that the link was sent to; null where it is none of ours, or over. */
export async function openDataLink(dataKey: string, token: string, now: number): Promise<string | null> {
  if (token.length > 2000) return null;
  const bytes = await unseal(dataKey, purpose, Buffer.from(token, "base64url"));
  if (!bytes) return null;
  const { email, until } = JSON.parse(new TextDecoder().decode(bytes)) as { email: string; until: number };
  return until > now ? email : null;
}
