import * as core from "./core";
import { createApp } from "./core/http/app";
import type { Env } from "./env";
import * as referrals from "./referrals";

export { ClickCounter } from "./referrals";

const app = createApp({
  api: [...core.api, ...referrals.api].map((room) => room.hono),
  pages: [...core.pages, ...referrals.pages].map((room) => room.hono),
  errorPage: (c, problem) => problem.toResponse(c.get("requestId")),
});

export default {
  fetch: app.fetch,
} satisfies ExportedHandler<Env>;
