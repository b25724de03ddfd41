import { type PageCall, Pages } from "../../core/http/pages";
import { readList } from "../../core/http/read-list";
import { idOf, show } from "../../core/http/show";
import { facilitators } from "../access/rules";
import { assessmentChoices } from "../assessments/choices";
import { findPlace, placesAt } from "../places/find-places";
import { roleOf } from "../roles";
import { listProvinces, readProvince, readRegions } from "./read-overview";
import { provincesQuery } from "./schemas";
import { Province } from "./views/province";
import { Provinces, pageSizes } from "./views/provinces";
import { Regions } from "./views/regions";

const access = facilitators;
const isStaff = ({ actor }: PageCall<unknown>) => roleOf(actor) === "staff";

/** The list's query, as the page's address calls its fields. */
function queryOf({ page = "", page_size: size = "", region = "", search = "" }: Record<string, string>) {
  const limit = pageSizes.find((one) => one === size) ?? "5";
  return readList(provincesQuery, { page, limit, region_id: region, q: search });
}

async function showProvinces(call: PageCall<undefined>): Promise<Response> {
  const { c, db, t } = call;
  const query = c.req.query();
  const [list, regions] = await Promise.all([listProvinces(db, queryOf(query)), placesAt(db, "region")]);
  return show(call, {
    title: t("workshops.overview.provinces"),
    body: <Provinces {...{ list, query, regions }} isStaff={isStaff(call)} />,
  });
}

/** What is assessed and needed where. */
export const overviewPages = new Pages()
  .get("/mana/regional", { access }, async (call) =>
    show(call, {
      title: call.t("workshops.overview.regions"),
      body: <Regions regions={await readRegions(call.db)} isStaff={isStaff(call)} />,
    }),
  )
  .get("/mana/provincial", { access }, showProvinces)
  .get("/mana/provincial/:id", { access }, async (call) => {
    const province = await readProvince(call.db, idOf(call));
    const [{ name }, theirs] = await Promise.all([
      findPlace(call.db, province.region_id),
      assessmentChoices(call.db, call.actor),
    ]);
    const mayOpen = (assessmentId: string) => theirs.some(({ id }) => id === assessmentId);
    return show(call, { title: province.name, body: <Province {...{ province, mayOpen }} region={name} /> });
  });
