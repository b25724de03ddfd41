import { Pages } from "../../core/http/pages";
import { show } from "../../core/http/show";
import { callerOf } from "../access/member";
import { everybody } from "../access/rules";
import { casesPath } from "../frame/steps";
import { readOverview } from "../overview/overview";
import { Overview } from "../overview/views/overview";
import { compareCases } from "./compare";
import { compareQuery } from "./schemas";
import { Compare, comparePath } from "./views/compare";

export const comparePages = new Pages()
  .get(comparePath, { access: everybody }, async (call) => {
    const { case_ids = [], currency, year } = call.c.req.queries();
    const [given, of] = [currency?.[0], year?.[0]?.trim()];
    const query = compareQuery.safeParse({
      case_ids: case_ids.join(","),
      ...(given ? { currency: given } : {}),
      ...(of ? { year: of } : {}),
    });
    const caller = await callerOf(call.db, call.actor);
    const compared = query.success ? await compareCases(call.db, caller, query.data) : null;
    const title = call.t("incomes.compare.title");
    return show(call, { title, isWork: true, body: <Compare compared={compared} /> });
  })
  .get(`${casesPath}/overview`, { access: everybody }, async (call) => {
    const overview = await readOverview(call.db, await callerOf(call.db, call.actor));
    const title = call.t("incomes.overview.title");
    return show(call, { title, isWork: true, body: <Overview overview={overview} /> });
  });
