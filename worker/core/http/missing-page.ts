import { Pages } from "./pages";
import { Problem } from "./problem";

/**
 * Mounted after all other pages. Without a session every page under /dashboard leads to sign-in and back, whether
 * it exists or not: that is told to those alone who work here.
 */
export const missingPage = new Pages().get("/dashboard/*", { access: "signed-in" }, () => {
  throw new Problem("not_found", "There is no page here.");
});
