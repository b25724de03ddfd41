import { listAddress } from "../../../../web/ui/list-address";
import { parse } from "../../../core/http/api";
import { type FormFields, fields } from "../../../core/http/attempt";
import { type PageCall, Pages, seeOther, tell } from "../../../core/http/pages";
import { readList } from "../../../core/http/read-list";
import { show } from "../../../core/http/show";
import { campaignChoices, officerChoices } from "../../campaigns/choices";
import { shownTo } from "../../shown-to";
import { administrators as access, readers, viewerOf } from "../../viewer";
import { decideFlags } from "./decide-flags";
import { findDone, listQueue } from "./find-queue";
import { signupIdOf } from "./flag-id";
import type { Decision } from "./plan-decision";
import { decisionBody, flagsQuery } from "./schemas";
import { Queue } from "./views/queue";

const path = "/dashboard/fraud";
/** A page of the queue, which one batch decides of. */
const pageQuery = flagsQuery.omit({ limit: true });

async function showQueue(call: PageCall<unknown>) {
  const { done = "", ...address } = call.c.req.query();
  const query = { status: "open" as const, ...readList(pageQuery, address), limit: 20 };
  const viewer = await viewerOf(call.db, call.actor);
  const [flags, decided, officers, campaigns] = await Promise.all([
    listQueue(call.db, viewer, query),
    done === "" ? null : findDone(call.db, call.by, done.split(".")),
    officerChoices(call.db),
    campaignChoices(call.db, { role: "admin" }),
  ]);
  return show(call, {
    title: call.t("fraud.title"),
    isQueue: true,
    body: shownTo(
      viewer,
      <Queue
        {...{ flags, done: decided, officers, campaigns, csrf: call.csrf }}
        status={query.status ?? "open"}
        query={address}
      />,
    ),
  });
}

const decisions: readonly string[] = ["confirm", "dismiss", "undo"] satisfies Decision[];

/** What the button that was pressed says: of these flags, or of those that are ticked. */
function readDecision({ these, ticked, ...rest }: FormFields): { decision: Decision | null; ids: string[] } {
  const [named = ticked, ...given] = (these ?? "").split(" ").filter(Boolean);
  const boxes = Object.keys(rest).flatMap((name) => (name.startsWith("flag_") ? [name.slice(5)] : []));
  const decision = decisions.find((one) => one === named) as Decision | undefined;
  return { decision: decision ?? null, ids: (these ? given : boxes).slice(0, 100) };
}

/** The queue of flagged sign-ups. */
export const fraudFlagPages = new Pages()
  .get(path, { access: readers }, showQueue)
  .post(path, { access, form: fields }, async (call) => {
    const { t, c, form } = call;
    const { decision, ids } = readDecision(form);
    const list = listAddress(path, c.req.query(), {});
    const back = () => seeOther(list);
    if (decision === null || ids.length === 0) {
      tell(c, t("fraud.tick_some"), "bad");
      return back();
    }
    const { note } = parse(decisionBody, { note: form.note ?? null });
    const refused = await decideFlags(call, ids.map(signupIdOf), decision, { note });
    if (refused.length > 0) tell(c, t("fraud.no_click_left", { count: refused.length }), "bad");
    // The page itself says what was decided, with the way to take back exactly that.
    else if (decision !== "undo")
      return seeOther(`${list}${list.includes("?") ? "&" : "?"}done=${ids.join(".")}`);
    else tell(c, t("fraud.done_undo", { count: ids.length }));
    return back();
  });
