import { createApp } from "./core/http/app";
import { consumeJobs } from "./core/jobs/consume-jobs";
import { runSchedules } from "./core/jobs/schedule";
import type { Env } from "./env";
import { api, jobs, pages, schedules } from "./rooms";

export { ClickCounter } from "./referrals";

const app = createApp({
  api: api.map((room) => room.hono),
  pages: pages.map((room) => room.hono),
  errorPage: (c, problem) => problem.toResponse(c.get("requestId")),
});

export default {
  fetch: app.fetch,
  queue: consumeJobs(jobs),
  scheduled: runSchedules(schedules),
} satisfies ExportedHandler<Env>;
