import { type Person, passes, type Rule } from "./access/actor";
import { type PageCall, Pages, renderApp } from "./http/pages";
import { NothingHere } from "./http/views/nothing-here";

/** What a module shows first to those of its people who sign in. */
export interface Home {
  access: Rule;
  /** Whether it is theirs, of those whom the rule lets in; everybody's where left out. */
  isOf?(person: Person): boolean;
  show(call: PageCall<undefined>): Promise<Response>;
}

/** `/dashboard`: the first home that is open to whoever signs in. */
export const homePages = (homes: Home[]): Pages =>
  new Pages().get("/dashboard", { access: "signed-in" }, (call) => {
    const home = homes.find(
      ({ access, isOf }) => passes(call.person, access) && (isOf?.(call.person) ?? true),
    );
    return home
      ? home.show(call)
      : renderApp(call, { title: call.t("home.title"), body: <NothingHere name={call.person.name} /> });
  });
