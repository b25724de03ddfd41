import { env } from "cloudflare:workers";
import { publicFileUrl } from "../../core/files/public-files";
import { siteOrigin } from "../../core/http/origin";
import type { Env } from "../../env";

/** Where anybody reads a case's logo; null where it has none. */
export const logoUrl = (key: string | null): string | null =>
  key === null ? null : publicFileUrl(siteOrigin({ env: env as unknown as Env }), key);
