import type { Env } from "../../env";
import { seal, unseal } from "../seal";

export const totpPurpose = "milepost totp 1";

export async function sealTotpSecret(env: Pick<Env, "DATA_KEY">, secret: string): Promise<string> {
  const sealed = await seal(env.DATA_KEY, totpPurpose, new TextEncoder().encode(secret));
  return Buffer.from(sealed).toString("base64");
}

export async function openTotpSecret(env: Pick<Env, "DATA_KEY">, sealed: string): Promise<string> {
  const bytes = await unseal(env.DATA_KEY, totpPurpose, Buffer.from(sealed, "base64"));
  if (!bytes) throw new Error("the authenticator's secret was sealed with another DATA_KEY");
  return new TextDecoder().decode(bytes);
}
