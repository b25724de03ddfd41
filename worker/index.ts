import { createApp } from "./core/http/app";
import { errorPage } from "./core/http/error-page";
import { consumeJobs } from "./core/jobs/consume-jobs";
import { runSchedules } from "./core/jobs/schedule";
import { LiveHub } from "./core/live/live-hub";
import type { Env } from "./env";
import {
  api,
  areas,
  fronts,
  gates,
  helpFor,
  jobs,
  live,
  navigation,
  pages,
  schedules,
  secrets,
  settings,
} from "./product";

export { RequestCounter } from "./core/http/request-counter";
export * from "./modules";

const app = createApp({
  api: api.map((room) => room.hono),
  pages,
  gates,
  areas,
  navigation,
  helpFor,
  settings,
  secrets,
  errorPage,
});

/** Who follows figures: it renders the parts of pages that follow them by the application itself. */
export class LiveFeed extends LiveHub {
  protected override readonly sources = live;
  protected override readonly site = async (request: Request, env: Env, ctx: ExecutionContext) =>
    app.fetch(request, env, ctx);
}

type Answer = (request: Request, env: Env, ctx: ExecutionContext) => Response | Promise<Response>;

/** A hot path is answered before anything else is looked at. */
const answer = fronts.reduceRight<Answer>(
  (otherwise, front) => (request, env, ctx) => front(request, env, ctx, () => otherwise(request, env, ctx)),
  (request, env, ctx) => app.fetch(request, env, ctx),
);

export default {
  fetch: answer,
  queue: consumeJobs(jobs),
  scheduled: runSchedules(schedules),
} satisfies ExportedHandler<Env>;
