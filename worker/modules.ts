import casebook from "./casebook/module";
import core from "./core/module";
import { registerModules } from "./core/register-modules";
import incomes from "./incomes/module";
import referrals from "./referrals/module";
import workshops from "./workshops/module";

/** The one list of modules: everything that walks through them walks through it. */
export default registerModules([core, referrals, incomes, casebook, workshops]);

// The classes of Durable Objects, which wrangler.toml binds and worker/index.ts exports.
export { ClickCounter, FormCounter } from "./referrals/module";
