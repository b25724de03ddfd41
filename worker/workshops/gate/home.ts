import type { Home } from "../../core/home";
import { found } from "../../core/http/pages";
import { everybody } from "../access/rules";
import { roleOf } from "../roles";
import { accountLastUsed } from "./account-last-used";
import { isHereAlone } from "./gate";
import { dashboardOf } from "./paths";

/** Who has no other role than here begins here; everybody else where their other roles begin. */
export const home: Home = {
  access: everybody,
  isOf: isHereAlone,
  async show({ db, person }) {
    const role = roleOf(person);
    if (role === "staff") return found("/mana/");
    if (role === "facilitator") return found("/mana/workshops/");
    const account = await accountLastUsed(db, person.id);
    return found(account ? dashboardOf(account.assessmentId) : "/profile/");
  },
};
