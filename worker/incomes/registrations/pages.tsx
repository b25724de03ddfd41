import { parse } from "../../core/http/api";
import { fields } from "../../core/http/attempt";
import { Pages } from "../../core/http/pages";
import { readList } from "../../core/http/read-list";
import { idOf, show } from "../../core/http/show";
import { admins } from "../access/rules";
import { actOn, lookerOf, rows, ticked } from "../admin/page-calls";
import { allNames } from "../names/find-names";
import { businessUnitKind } from "../names/kinds";
import { approveRegistration, rejectRegistration } from "./decide-registration";
import { listRegistrations } from "./find-registrations";
import { approval, registrationsQuery, rejection } from "./schemas";
import { Registrations } from "./views/registrations";

const path = "/dashboard/incomes/admin/registrations";

export const registrationPages = new Pages()
  .get(path, { access: admins }, async (call) => {
    const caller = await lookerOf(call);
    const address = call.c.req.query();
    const query = { status: ["pending" as const], ...readList(registrationsQuery, address), limit: rows };
    const registrations = await listRegistrations(call.db, caller, query);
    const units = await allNames(call.db, businessUnitKind);
    return show(call, {
      title: call.t("incomes.registrations_title"),
      body: (
        <Registrations
          registrations={registrations}
          units={units.filter(({ id }) => caller.role === "super_admin" || caller.unitIds.has(id))}
          nameOf={new Map(units.map(({ id, name }) => [id, name]))}
          status={query.status?.[0] ?? "pending"}
          query={address}
          csrf={call.csrf}
        />
      ),
    });
  })
  .post(`${path}/:id/approve`, { access: admins, form: fields }, (call) =>
    actOn(call, path, async () => {
      const { role } = call.form;
      const units = role === "user" ? {} : { business_unit_ids: ticked(call.form, "unit") };
      const body = parse(approval, { role, ...units, all_cases: call.form.all_cases !== undefined });
      const { name } = await approveRegistration(call, await lookerOf(call), idOf(call), body);
      return call.t("incomes.approved", { name });
    }),
  )
  .post(`${path}/:id/reject`, { access: admins, form: fields }, (call) =>
    actOn(call, path, async () => {
      const { reason } = parse(rejection, { reason: call.form.reason });
      const { name } = await rejectRegistration(call, await lookerOf(call), idOf(call), reason || null);
      return call.t("incomes.rejected", { name });
    }),
  );
