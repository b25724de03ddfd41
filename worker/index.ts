import { createApp } from "./core/http/app";
import { errorPage } from "./core/http/error-page";
import { consumeJobs } from "./core/jobs/consume-jobs";
import { runSchedules } from "./core/jobs/schedule";
import { LiveHub } from "./core/live/live-hub";
import type { Env } from "./env";
import { redirectClick } from "./referrals";
import { api, jobs, live, navigation, pages, schedules, secrets } from "./rooms";

export { ClickCounter, FormCounter } from "./referrals";

const app = createApp({
  api: api.map((room) => room.hono),
  pages: pages.map((room) => room.hono),
  navigation,
  secrets,
  errorPage,
});

/** Who follows figures: it renders the parts of pages that follow them by the application itself. */
export class LiveFeed extends LiveHub {
  protected override readonly sources = live;
  protected override readonly site = async (request: Request, env: Env, ctx: ExecutionContext) =>
    app.fetch(request, env, ctx);
}

export default {
  // A click is answered before anything else is looked at.
  fetch: (request: Request, env, ctx) => redirectClick(request, env, ctx, () => app.fetch(request, env, ctx)),
  queue: consumeJobs(jobs),
  scheduled: runSchedules(schedules),
} satisfies ExportedHandler<Env>;
