import type { MessageKey } from "../../../web/i18n/translate";
import { parse } from "../../core/http/api";
import { attempt, type FormFields, fields } from "../../core/http/attempt";
import { editsOf } from "../../core/http/based-on";
import { type PageCall, Pages, type Refused, seeOther, tell } from "../../core/http/pages";
import { readList } from "../../core/http/read-list";
import { goTo, idOf, show } from "../../core/http/show";
import { typedNumber, typedOrNone } from "../../core/http/typed";
import { assignedOfficers } from "../campaigns/choices";
import { findCampaign } from "../campaigns/find-campaigns";
import { tablePage } from "../insight/table";
import { totalsByCampaign } from "../links/totals";
import { shownTo } from "../shown-to";
import { administrators, readerOf, readers } from "../viewer";
import { targetsOf } from "./find-targets";
import { newTarget, targetsOnPage } from "./schemas";
import { removeTarget, setGoal, setTargets } from "./set-target";
import { countStands, placeByNeed } from "./stand";
import { CampaignTargets, type OfficerTarget } from "./views/campaign-targets";

async function showTargets(call: PageCall<unknown>, refused: Refused | null = null, status = 200) {
  const reader = await readerOf(call);
  const campaign = await findCampaign(call.db, reader, idOf(call));
  const { goal: aim } = campaign;
  const [assigned, targets, totals] = await Promise.all([
    assignedOfficers(call.db, campaign.id),
    targetsOf(call.db, call.now, { campaignId: campaign.id }),
    totalsByCampaign(call.db, reader.viewer, aim === null ? [] : [campaign.id]),
  ]);
  const own = new Map(targets.map((target) => [target.officer_id, target]));
  const officers = [
    ...assigned.filter(({ active, id }) => active || own.has(id)).map(({ id, name }) => ({ id, name })),
    ...targets
      .filter((target) => !assigned.some(({ id }) => id === target.officer_id))
      .map((target) => ({ id: target.officer_id, name: target.officer_name })),
  ];
  const rows = officers.map(({ id, name }) => {
    const target = own.get(id) ?? null;
    const { goal = null, done = null } = target ?? {};
    return { id, name, target, goal, done, need: target && placeByNeed(target) };
  });
  const query = call.c.req.query();
  const list = tablePage(rows, readList(targetsOnPage, query));
  return show(call, {
    title: `${call.t("targets.title")} · ${campaign.name}`,
    status,
    body: shownTo(
      reader.viewer,
      <CampaignTargets
        campaign={{
          id: campaign.id,
          name: campaign.name,
          startsOn: campaign.starts_on,
          endsOn: campaign.ends_on ?? null,
        }}
        officers={{ ...list, data: list.data satisfies OfficerTarget[] }}
        standing={countStands(targets)}
        whole={aim === null ? null : { goal: aim, signups: totals[campaign.id]?.signups ?? 0 }}
        form={{ values: refused?.values ?? {}, refused }}
        query={query}
        csrf={call.csrf}
      />,
    ),
  });
}

const targetInput = (form: FormFields) =>
  parse(newTarget, {
    goal: typedNumber(form.goal),
    measure: form.measure,
    from: typedOrNone(form.from),
    to: typedOrNone(form.to),
  });

const goalIn = ({ goal }: FormFields) => ({ goal: typedNumber(goal) ?? null });

const form = { access: administrators, form: fields };
const back = (call: PageCall<unknown>, words: MessageKey) =>
  goTo(call, `/dashboard/campaigns/${idOf(call)}/targets`, call.t(words));

/** A campaign's targets: who is on course. */
export const targetPages = new Pages()
  .get("/dashboard/campaigns/:id/targets", { access: readers }, (call) => showTargets(call))
  .post("/dashboard/campaigns/:id/targets", form, async (call) => {
    const done = await attempt(call.form, async () =>
      setTargets(call.db, call.by, idOf(call), targetInput(call.form)),
    );
    return done.done ? back(call, "targets.saved_for_all") : showTargets(call, done.refused, done.status);
  })
  .post("/dashboard/campaigns/:id/targets/:officer_id", form, async (call) => {
    const officerId = call.c.req.param("officer_id") ?? "";
    const done = await attempt(call.form, async (): Promise<MessageKey> => {
      const [target] = await targetsOf(call.db, call.now, { campaignId: idOf(call), officerId });
      const edits = editsOf(call.form, { goal: String(target?.goal ?? "") }, goalIn);
      if (edits.goal === undefined) return "targets.saved";
      if (edits.goal === null) {
        await removeTarget(call.db, call.by, idOf(call), officerId);
        return "targets.removed";
      }
      await setGoal(call.db, call.by, idOf(call), officerId, parse(newTarget, { goal: edits.goal }).goal);
      return "targets.saved";
    });
    if (done.done) return back(call, done.value);
    tell(call.c, done.refused.message, "bad");
    return seeOther(`/dashboard/campaigns/${idOf(call)}/targets`);
  });
