import { parse } from "../../core/http/api";
import { fields } from "../../core/http/attempt";
import { Pages } from "../../core/http/pages";
import { readList } from "../../core/http/read-list";
import { idOf, show } from "../../core/http/show";
import { admins } from "../access/rules";
import { actOn, lookerOf, rows } from "../admin/page-calls";
import { approveRequest, declineRequest } from "./decide-request";
import { listRequests, namesOf } from "./find-requests";
import { accessApproval, accessDecline, accessRequestsQuery } from "./schemas";
import { Requests } from "./views/requests";

const path = "/dashboard/incomes/admin/requests";

export const requestPages = new Pages()
  .get(path, { access: admins }, async (call) => {
    const address = call.c.req.query();
    const query = { status: ["pending" as const], ...readList(accessRequestsQuery, address), limit: rows };
    const requests = await listRequests(call.db, await lookerOf(call), query);
    const askers = await namesOf(
      call.db,
      requests.data.map((one) => one.requested_by),
    );
    return show(call, {
      title: call.t("incomes.requests_title"),
      body: (
        <Requests
          requests={requests}
          nameOf={askers}
          status={query.status?.[0] ?? "pending"}
          query={address}
          csrf={call.csrf}
        />
      ),
    });
  })
  .post(`${path}/:id/approve`, { access: admins, form: fields }, (call) =>
    actOn(call, path, async () => {
      const { permission } = parse(accessApproval, { permission: call.form.permission });
      const decided = await approveRequest(call, await lookerOf(call), idOf(call), permission);
      return call.t("incomes.approved", { name: decided.person?.name ?? decided.email });
    }),
  )
  .post(`${path}/:id/decline`, { access: admins, form: fields }, (call) =>
    actOn(call, path, async () => {
      const { note } = parse(accessDecline, { note: call.form.note });
      const decided = await declineRequest(call, await lookerOf(call), idOf(call), note ?? "");
      return call.t("incomes.rejected", { name: decided.person?.name ?? decided.email });
    }),
  );
