import { Pages } from "../../core/http/pages";
import { show } from "../../core/http/show";
import { facilitators } from "../access/rules";
import { roleOf } from "../roles";
import { readHome } from "./read-home";
import { StaffHome } from "./views/staff-home";

/** `/mana/`: the home of who assesses. */
export const staffHomePages = new Pages().get("/mana", { access: facilitators }, async (call) => {
  const { db, actor, t } = call;
  return show(call, {
    title: t("workshops.home.title"),
    body: <StaffHome {...(await readHome(db, actor))} isStaff={roleOf(actor) === "staff"} />,
  });
});
