import type { Env } from "../../env";

/** Where people reach the product, without a trailing slash: as configured, whatever host a request names. */
export const siteOrigin = ({ env }: { env: Pick<Env, "PUBLIC_URL"> }): string =>
  env.PUBLIC_URL.replace(/\/+$/, "");
