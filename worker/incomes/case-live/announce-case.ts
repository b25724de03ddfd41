import { env } from "cloudflare:workers";
import { announce } from "../../core/live/announce";
import type { Env } from "../../env";

/** A change of tags, which many cases may have: whoever follows any looks again. */
export const EVERY_CASE = "*";

/** Tells whoever follows the case that it has a new revision, or is gone; once that is written. */
export const announceCase = (id: string): void => announce(env as unknown as Env, "incomes", [id]);
