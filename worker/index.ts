import { createApp } from "./core/http/app";
import type { Env } from "./env";
import { api, pages } from "./rooms";

export { ClickCounter } from "./referrals";

const app = createApp({
  api: api.map((room) => room.hono),
  pages: pages.map((room) => room.hono),
  errorPage: (c, problem) => problem.toResponse(c.get("requestId")),
});

export default {
  fetch: app.fetch,
} satisfies ExportedHandler<Env>;
