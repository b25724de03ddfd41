import type { PageCall } from "../../core/http/pages";
import { campaignChoices } from "../campaigns/choices";
import type { FiguresPage } from "./figures-page";
import type { ViewFrameProps } from "./views/view-frame";

const filterFields = ["days", "range", "from", "to", "campaign_id", "officer_id", "officer", "compare"];

/** What every view of the programme shows around its figures. */
export async function frameOf(
  call: PageCall<unknown>,
  page: FiguresPage,
): Promise<Omit<ViewFrameProps, "view" | "children">> {
  const campaigns = await campaignChoices(call.db, page.reader.viewer);
  return {
    origin: page.reader.origin,
    // The days as they were understood, not as they were typed.
    filters: {
      ...Object.fromEntries(filterFields.map((name) => [name, page.query[name] ?? ""])),
      ...(page.query.from || page.query.to ? page.filter.period : {}),
    },
    query: page.whole,
    preset: page.preset,
    isSwapped: page.isSwapped,
    usualCompare: page.usualCompare,
    period: page.filter.period,
    today: page.filter.today,
    stream: page.stream,
    campaignChoices: campaigns.map(({ id, name }) => ({ id, name })),
    officerChoices: page.officer.choices.map(({ id, name }) => ({ id, name })),
    officerName: page.officer.one?.name ?? page.query.officer ?? "",
  };
}
