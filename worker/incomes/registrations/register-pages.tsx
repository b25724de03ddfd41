import { parse } from "../../core/http/api";
import { attempt, fields } from "../../core/http/attempt";
import { type PageCall, Pages, type Refused, renderPage, seeOther } from "../../core/http/pages";
import { ticked } from "../admin/page-calls";
import { allNames } from "../names/find-names";
import { businessUnitKind } from "../names/kinds";
import { register } from "./register";
import { registration } from "./schemas";
import { Register, Registered } from "./views/register";

const path = "/incomes/register";

async function showForm(call: PageCall<unknown>, refused: Refused | null = null, status = 200) {
  const units = await allNames(call.db, businessUnitKind);
  return renderPage(call.c, {
    title: call.t("incomes.register_title"),
    status,
    body: <Register form={{ values: refused?.values ?? {}, refused }} units={units} />,
  });
}

/** Where anybody asks to be let into the module. */
export const registerPages = new Pages()
  .get(path, { access: "public" }, (call) => showForm(call))
  .get(`${path}/received`, { access: "public" }, (call) =>
    renderPage(call.c, { title: call.t("incomes.register_done"), body: <Registered /> }),
  )
  .post(path, { access: "public", form: fields }, async (call) => {
    const { form } = call;
    const sent = await attempt(form, async () => {
      const { name, email, company = "", message = "" } = form;
      const asked = { name, email, company, message, business_unit_ids: ticked(form, "unit") };
      await register(call, call.c.req.raw, parse(registration, { ...asked, locale: call.locale }));
    });
    return sent.done ? seeOther(`${path}/received`) : showForm(call, sent.refused, sent.status);
  });
