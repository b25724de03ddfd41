import { listAddress } from "../../../../web/ui/list-address";
import { parse } from "../../../core/http/api";
import { type FormFields, fields, idFromForm } from "../../../core/http/attempt";
import { type PageCall, Pages, seeOther, tell } from "../../../core/http/pages";
import { readList } from "../../../core/http/read-list";
import { show } from "../../../core/http/show";
import { campaignChoices, officerChoices } from "../../campaigns/choices";
import { shownTo } from "../../shown-to";
import { administrators as access, readers, viewerOf } from "../../viewer";
import { mostAlike, mostOfPage } from "./at-once";
import { decideFlags } from "./decide-flags";
import { decideMany, findOwnJob, undoMany } from "./decide-many";
import { findAlike } from "./find-flags";
import { findDone, listQueue } from "./find-queue";
import { signupIdOf } from "./flag-id";
import type { Decision } from "./plan-decision";
import { decisionBody, flagsQuery } from "./schemas";
import { Queue } from "./views/queue";

const path = "/dashboard/fraud";
/** A page of the queue, which one batch decides of. */
const pageQuery = flagsQuery.omit({ limit: true });

function readQueue({ c }: Pick<PageCall<unknown>, "c">) {
  const { done = "", ...address } = c.req.query();
  return { done, address, query: { status: "open" as const, ...readList(pageQuery, address), limit: 20 } };
}

async function showQueue(call: PageCall<unknown>) {
  const { done, address, query } = readQueue(call);
  const viewer = await viewerOf(call.db, call.actor);
  const [flags, decided, job, officers, campaigns] = await Promise.all([
    listQueue(call.db, viewer, query),
    done === "" ? null : findDone(call.db, call.by, done.split(".")),
    done === "" ? null : findOwnJob(call.db, call.by, done),
    officerChoices(call.db),
    campaignChoices(call.db, { role: "admin" }),
  ]);
  return show(call, {
    title: call.t("fraud.title"),
    isQueue: true,
    body: shownTo(
      viewer,
      <Queue
        {...{ flags, done: decided, job, officers, campaigns, csrf: call.csrf }}
        status={query.status ?? "open"}
        query={address}
      />,
    ),
  });
}

const decisions: readonly string[] = ["confirm", "dismiss", "undo"] satisfies Decision[];

interface Pressed {
  decision: Decision | null;
  ids: string[];
  /** What all of the list have in common that are decided of. */
  alike: string | null;
}

/** What the button that was pressed says: of these flags, of those that are ticked, or of all that are alike. */
function readDecision({ these, ticked, alike, ...rest }: FormFields): Pressed {
  const given = these ?? alike ?? ticked ?? "";
  const [named = ""] = given.split(" ");
  const said = given.slice(named.length + 1);
  const boxes = Object.keys(rest).flatMap((name) => (name.startsWith("flag_") ? [name.slice(5)] : []));
  const decision = decisions.find((one) => one === named) as Decision | undefined;
  return {
    decision: decision ?? null,
    ids: (these ? said.split(" ").filter(Boolean) : boxes).slice(0, mostOfPage),
    alike: these === undefined && alike !== undefined ? said : null,
  };
}

/** The queue of flagged sign-ups. */
export const fraudFlagPages = new Pages()
  .get(path, { access: readers }, showQueue)
  .post(path, { access, form: fields }, async (call) => {
    const { t, c, form } = call;
    const list = listAddress(path, c.req.query(), {});
    const back = (done = "") =>
      seeOther(done === "" ? list : `${list}${list.includes("?") ? "&" : "?"}done=${done}`);
    if (form.undo_job) {
      await undoMany(call, form.undo_job);
      return back(form.undo_job);
    }
    const { decision, alike, ...pressed } = readDecision(form);
    const most = mostAlike(decision);
    const ids = alike === null ? pressed.ids : await findAlike(call.db, readQueue(call).query, alike, most);
    if (decision === null || ids.length === 0) {
      tell(c, t("fraud.tick_some"), "bad");
      return back();
    }
    const { note } = parse(decisionBody, { note: form.note ?? null });
    if (alike !== null && (decision === "confirm" || decision === "dismiss")) {
      const id = await idFromForm("fraudJob", call);
      await decideMany(call, { ids, decision, note }, id);
      return back(id);
    }
    const refused = await decideFlags(call, ids.map(signupIdOf), decision, { note });
    if (refused.length > 0) tell(c, t("fraud.no_click_left", { count: refused.length }), "bad");
    // The page itself says what was decided, with the way to take back exactly that.
    else if (decision !== "undo") return back(ids.join("."));
    else tell(c, t("fraud.done_undo", { count: ids.length }));
    return back();
  });
