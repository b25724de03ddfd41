import { isOpenRole } from "../access/roles";
import { parse } from "../http/parse";
import { groupOf, hitsOfKind, type RecordSearch } from "../search/search";
import { listUsers, usersQuery } from "./user-list";

const list = "/dashboard/settings/users";

/** Those whom a module manages with records of its own, it finds itself. */
export const userSearch: RecordSearch = {
  access: { grants: ["organisation:admin"] },
  async find({ db }, q) {
    const asked = { q: q.slice(0, 100), limit: String(hitsOfKind) };
    const { data, total } = await listUsers(db, parse(usersQuery, asked));
    const users = data.filter(({ grants }) => grants.some(isOpenRole));
    return [
      groupOf(
        "users.title",
        { data: users, total: total - data.length + users.length },
        ({ id, name, email, phone }) => ({ href: `${list}/${id}`, name, detail: email ?? phone }),
        `${list}?q=${encodeURIComponent(asked.q)}`,
      ),
    ];
  },
};
