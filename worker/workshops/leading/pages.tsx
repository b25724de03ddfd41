import { freshForm } from "../../../web/ui/form-state";
import { parse } from "../../core/http/api";
import { attempt, type FormFields, fields } from "../../core/http/attempt";
import { type PageCall, Pages, type Refused } from "../../core/http/pages";
import { goTo, idOf } from "../../core/http/show";
import { everybody } from "../access/rules";
import { advanceBody } from "../facilitating/schemas";
import { admitFacilitating } from "../guest/admit";
import { advanceAll } from "../progress/carry-out";
import { beforeOf, nextOf } from "../progress/progress";
import { readFigures } from "../progress/read-figures";
import type { WorkshopType } from "../workshop-types";
import { readFilter } from "./filter";
import { ledPage } from "./paths";
import { readLed } from "./read-led";
import { showLed } from "./show-led";
import { Dashboard } from "./views/dashboard";
import { type Led, titleOf } from "./views/led";

/** What can be opened for all: after what all were advanced to, the workshop that follows. */
const nextFor = ({ isClosed, advanced_to }: Led): WorkshopType | null =>
  isClosed ? null : advanced_to === null ? "workshop_2" : (nextOf(advanced_to) ?? null);

/** The question before `workshop` opens for all: of everybody, whatever the page is narrowed to. */
async function openingOf(call: PageCall<unknown>, led: Led, workshop: WorkshopType, refused: Refused | null) {
  const figures = await readFigures(call.db, led.id, {}, call.now);
  const sent = figures.by_workshop[beforeOf(workshop) ?? "workshop_1"].completed;
  return {
    ...{ workshop, title: titleOf(led, workshop, call.locale), csrf: call.csrf },
    ...{ onboarded: figures.onboarded, notIn: figures.total_participants - figures.onboarded },
    notSent: Math.max(0, figures.onboarded - sent),
    action: ledPage(led.id, "dashboard/"),
    form: refused ? { values: refused.values, refused } : freshForm(),
  };
}

async function showDashboard(call: PageCall<unknown>, refused: Refused | null = null, status = 200) {
  const { c, db, now, t } = call;
  const id = idOf(call);
  const { filter, provinces, query } = await readFilter(call);
  const [led, figures] = await Promise.all([readLed(db, id), readFigures(db, id, filter, now)]);
  const next = nextFor(led);
  const isAsked = next !== null && (refused !== null || c.req.query("open") === next);
  const stream = new URLSearchParams(filter as Record<string, string>).toString();
  return showLed(call, {
    title: `${t("leading.dashboard")}: ${led.title}`,
    status,
    body: (
      <Dashboard
        {...{ led, figures, provinces, query, next }}
        stream={`/api/v1/workshops/assessments/${id}/live${stream ? `?${stream}` : ""}`}
        opening={isAsked ? await openingOf(call, led, next, refused) : null}
      />
    ),
  });
}

async function open(call: PageCall<FormFields>) {
  const { db, by, form, t } = call;
  const id = idOf(call);
  const done = await attempt(form, async () => {
    const { workshop } = parse(advanceBody, { workshop: form.workshop });
    return advanceAll(db, by, id, workshop, beforeOf(workshop) ?? "workshop_1");
  });
  if (!done.done) return showDashboard(call, done.refused, done.status);
  return goTo(call, ledPage(id, "dashboard/"), t("leading.opened", { count: done.value.advanced }));
}

const address = "/mana/workshops/assessments/:id/facilitator/dashboard";
const access = { access: everybody, admit: admitFacilitating } as const;

/** How far everybody is, and what is opened next for all. */
export const leadingPages = new Pages()
  .get(address, access, (call) => showDashboard(call))
  .post(address, { ...access, form: fields }, open);
